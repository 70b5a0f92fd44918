#pragma once

#include "core/call.h"
#include "evidence/requestfiles.h"
#include "store/blobstore.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

namespace evidence {

/// Files that were not ready when their request was sent, once all of them are settled.
struct Followers {
    QList<ticket::Attachment> files;
    QStringList missing; ///< names of those that could not be read or cleaned: they will never follow

    bool isEmpty() const { return files.isEmpty() && missing.isEmpty(); }
};

/// The road on which files go to a ticket that is there already.
class FollowUpRoad {
public:
    virtual ~FollowUpRoad() = default;
    /// Adds the files to the ticket of the request, now or when there is one, and says there which are
    /// missing. Answered when that is stored, lastingly; they are forgotten here then.
    virtual core::Call<void>* followUp(QObject* parent, const core::IntentId& intent,
                                       const Followers& followers) = 0;
};

/// Takes files at the moment they are attached, cleans them on workers and puts the cleaned copies into the
/// blob store: the outbox never reads the person's own files, and never holds one that nobody has cleaned or
/// said yes to.
class Collector final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Collector)

public:
    struct Places {
        QString work;     ///< records, and what is being worked on; never a file of the person's that stays
        QString ownRules; ///< rules of the person and the organisation, *.json; may be empty
    };

    Collector(const store::BlobStore& blobs, Places places, QObject* parent = nullptr);
    /// With the folder "cleaning" beside that of the blobs, and no rules but the built-in ones.
    explicit Collector(const store::BlobStore& blobs, QObject* parent = nullptr);
    ~Collector() override;

    /// Of requests that begin from now on.
    void setLevel(Level level) { m_level = level; }
    Level level() const { return m_level; }
    const Places& places() const { return m_places; }

    /// The files of a draft, with those attached to it before.
    std::unique_ptr<RequestFiles> open(const core::IntentId& intent,
                                       const QList<ticket::Attachment>& attached = {});
    /// The draft is gone, or nothing of it will be cleaned any more.
    void forget(const core::IntentId& intent);

    /// One file by itself. Rejected when it is missing, unreadable, no regular file or too large; path is the
    /// file's. One that cannot be cleaned is taken as it is, and says so.
    core::Call<ticket::Attachment>* collect(QObject* parent, const QString& path);
    /// The same for what has no file yet: `make` gives its bytes on a worker; none of them = Rejected.
    core::Call<ticket::Attachment>* collect(QObject* parent, const QString& name,
                                            const std::function<QByteArray()>& make);

    /// The request was sent with these; files of it that were still under way follow.
    void follow(std::unique_ptr<RequestFiles> files, const QList<ticket::Attachment>& sent);
    /// The request goes on under another id.
    void rename(const core::IntentId& from, const core::IntentId& to);
    /// Forgets all records but those of the requests named and of files that are to follow.
    void forgetOthers(const QList<core::IntentId>& alive);
    /// Where they go; what is ready goes at once. Also what an earlier run left.
    void setFollowUpRoad(FollowUpRoad* road);
    /// Names of files that are to follow the request.
    QStringList following(const core::IntentId& intent) const;
    /// Why files did not follow after all, a sentence for each; known to this run of the program alone.
    QStringList failures(const core::IntentId& intent) const { return m_failures.value(intent); }

Q_SIGNALS:
    void followingChanged(const core::IntentId& intent);

private:
    RequestFiles::Parts parts();
    core::Call<ticket::Attachment>* await(std::unique_ptr<RequestFiles> files, QObject* parent);
    void resume();
    void handOver(RequestFiles* files);
    void drop(RequestFiles* files);

    store::BlobStore m_blobs;
    Places m_places;
    Level m_level = Level::Support;
    FollowUpRoad* m_road = nullptr;
    QHash<core::IntentId, QStringList> m_failures;
    std::vector<std::unique_ptr<RequestFiles>> m_following;
    std::shared_ptr<std::atomic_bool> m_isEnding; ///< stops the work under way
    QThreadPool m_pool;
    QThreadPool m_notes;
};

} // namespace evidence
