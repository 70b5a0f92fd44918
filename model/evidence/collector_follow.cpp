// Files that follow a request which did not wait for them.
#include "evidence/collector.h"

#include <QPointer>

#include <algorithm>

namespace evidence {

void Collector::follow(std::unique_ptr<RequestFiles> files, const QList<ticket::Attachment>& sent) {
    files->follow(sent);
    RequestFiles* const one = files.get();
    if (one->underWay() == 0 && one->followers().isEmpty()) {
        return;
    }
    m_following.push_back(std::move(files));
    connect(one, &RequestFiles::settled, this, [this, one] { handOver(one); });
    connect(one, &RequestFiles::changed, this, [this, one] { Q_EMIT followingChanged(one->intent()); });
    Q_EMIT followingChanged(one->intent());
    if (one->underWay() == 0) {
        handOver(one);
    }
}

void Collector::setFollowUpRoad(FollowUpRoad* road) {
    m_road = road;
    if (m_road) {
        resume();
        for (const auto& files : m_following) {
            if (files->underWay() == 0) {
                handOver(files.get());
            }
        }
    }
}

/// What a run left that ended before all was ready.
void Collector::resume() {
    const QList<core::IntentId> intents = recordedIntents(m_places.work);
    for (const core::IntentId& intent : intents) {
        const bool isKnown =
            std::ranges::any_of(m_following, [&](const auto& files) { return files->intent() == intent; });
        const Record record = readRecord(m_places.work, intent);
        if (isKnown || !record.isSent) {
            continue;
        }
        QList<ticket::Attachment> ready;
        for (const Exhibit& exhibit : record.exhibits) {
            ready.append(exhibit.attachment);
        }
        auto files = open(intent, ready);
        RequestFiles* const one = files.get();
        m_following.push_back(std::move(files));
        connect(one, &RequestFiles::settled, this, [this, one] { handOver(one); });
        one->resume(record.unready);
    }
}

void Collector::handOver(RequestFiles* files) {
    if (!m_road || files->underWay() > 0) {
        return;
    }
    Followers followers{.files = files->followers(), .missing = {}};
    QStringList failures;
    for (const Exhibit& exhibit : files->stragglers()) {
        followers.missing.append(exhibit.name);
        failures.append(exhibit.reason.isEmpty() ? exhibit.name : exhibit.reason);
    }
    if (followers.isEmpty()) {
        drop(files);
        return;
    }
    if (!failures.isEmpty() && m_failures.value(files->intent()) != failures) {
        m_failures.insert(files->intent(), failures);
        Q_EMIT followingChanged(files->intent());
    }
    m_road->followUp(this, files->intent(), followers)
        ->then(this, [this, files = QPointer(files)](const core::Done& stored) {
            if (files && stored) {
                drop(files);
            } // else it is tried again at the next start: nothing is lost
        });
}

void Collector::drop(RequestFiles* files) {
    const auto found = std::ranges::find_if(m_following, [&](const auto& one) { return one.get() == files; });
    if (found == m_following.end()) {
        return;
    }
    const core::IntentId intent = files->intent();
    found->release()->deleteLater(); // it may be inside its own signal
    m_following.erase(found);
    forget(intent);
    Q_EMIT followingChanged(intent);
}

QStringList Collector::following(const core::IntentId& intent) const {
    QStringList names;
    for (const auto& files : m_following) {
        if (files->intent() == intent) {
            for (const Exhibit& exhibit : files->exhibits()) {
                const bool isReady = files->followers().contains(exhibit.attachment);
                if (exhibit.isUnderWay() || isReady) {
                    names.append(exhibit.name);
                }
            }
        }
    }
    return names;
}

} // namespace evidence
