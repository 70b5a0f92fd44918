#include "evidence/collector.h"

#include "evidence/pasted.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QPointer>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace evidence {

using Collected = core::Result<ticket::Attachment>;

Collector::Collector(const store::BlobStore& blobs, Places places, QObject* parent)
    : QObject(parent),
      m_blobs(blobs),
      m_places(std::move(places)),
      m_isEnding(std::make_shared<std::atomic_bool>(false)) {
    m_notes.setMaxThreadCount(1);
}

Collector::Collector(const store::BlobStore& blobs, QObject* parent)
    : Collector(blobs,
                {.work = QDir::cleanPath(QFileInfo(blobs.path({})).absolutePath() + u"/../cleaning"_s),
                 .ownRules = {}},
                parent) {}

Collector::~Collector() {
    *m_isEnding = true;
    m_pool.waitForDone();
    // The answers are on their way to this object: hand them on while it is there.
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
    m_following.clear();
    m_notes.waitForDone();
}

RequestFiles::Parts Collector::parts() {
    return {.blobs = m_blobs,
            .folder = m_places.work,
            .ownRules = m_places.ownRules,
            .workers = m_pool,
            .notes = m_notes,
            .answers = *this,
            .isEnding = m_isEnding};
}

std::unique_ptr<RequestFiles> Collector::open(const core::IntentId& intent,
                                              const QList<ticket::Attachment>& attached) {
    m_notes.waitForDone(); // what its last window noted
    return std::make_unique<RequestFiles>(parts(), intent, attached, m_level);
}

void Collector::forget(const core::IntentId& intent) {
    m_notes.start([folder = m_places.work, intent] { removeRecord(folder, intent); });
}

void Collector::rename(const core::IntentId& from, const core::IntentId& to) {
    m_notes.waitForDone(); // the last note of the one before
    Record record = readRecord(m_places.work, from);
    if (from == to || record.key.isEmpty()) {
        return;
    }
    record.isSent = false; // what was to follow belongs to the draft again
    const QString place = pastedFolder(m_places.work, to);
    QDir().rename(pastedFolder(m_places.work, from), place);
    record.unready.replaceInStrings(pastedFolder(m_places.work, from) + u'/', place + u'/');
    std::ignore = writeRecord(m_places.work, to, record);
    const auto moved =
        std::ranges::find_if(m_following, [&from](const auto& files) { return files->intent() == from; });
    if (moved != m_following.end()) {
        drop(moved->get());
    }
}

void Collector::forgetOthers(const QList<core::IntentId>& alive) {
    m_notes.start([folder = m_places.work, alive] {
        const QList<core::IntentId> recorded = recordedIntents(folder);
        for (const core::IntentId& intent : recorded) {
            if (!alive.contains(intent) && !readRecord(folder, intent).isSent) {
                removeRecord(folder, intent);
            }
        }
    });
}

core::Call<ticket::Attachment>* Collector::collect(QObject* parent, const QString& path) {
    auto files = open({});
    files->add(QStringList{path});
    return await(std::move(files), parent);
}

core::Call<ticket::Attachment>* Collector::collect(QObject* parent, const QString& name,
                                                   const std::function<QByteArray()>& make) {
    auto files = open({});
    files->add(name, make);
    return await(std::move(files), parent);
}

core::Call<ticket::Attachment>* Collector::await(std::unique_ptr<RequestFiles> files, QObject* parent) {
    auto* call = new core::Call<ticket::Attachment>(parent);
    RequestFiles* const one = files.release();
    one->setParent(call); // who needs no copy any more stops it
    call->onCancel([one] { one->deleteLater(); });
    connect(one, &RequestFiles::changed, call, [one, call] {
        if (!one->exhibits().isEmpty() && !call->isFinished()) {
            const Exhibit& exhibit = one->exhibits().first();
            Q_EMIT call->progressed(exhibit.sizeBefore * exhibit.percent / 100, exhibit.sizeBefore);
        }
    });
    connect(one, &RequestFiles::failed, call,
            [call](const core::Error& error) { call->finish(core::fail(error)); });
    connect(one, &RequestFiles::settled, call, [one, call] {
        const Exhibit& exhibit = one->exhibits().first();
        if (exhibit.goesAlong()) {
            call->finish(exhibit.attachment);
        } else if (exhibit.state == Exhibit::State::Refused) {
            one->approve(exhibit.id, core::Time{}); // nobody has said yes yet
        } else {
            const QString text = exhibit.state == Exhibit::State::TooLarge
                                     ? tr("The file %1 is too large. %2").arg(exhibit.name, exhibit.reason)
                                     : exhibit.reason;
            call->finish(core::fail(core::ErrorKind::Rejected, text, {},
                                    exhibit.path.isEmpty() ? exhibit.name : exhibit.path));
        }
    });
    return call;
}

} // namespace evidence
