#pragma once

#include "core/call.h"
#include "evidence/changes.h"
#include "evidence/cleanroom.h"
#include "evidence/record.h"
#include "evidence/trim.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <atomic>
#include <functional>
#include <future>
#include <memory>
#include <utility>

class QThreadPool;

namespace evidence {

/// The files of one request, from when they are attached: copied and cleaned on a worker, all by one book of
/// values, and what became of each. What goes along is always a whole state: a file that taught something
/// takes its place together with the others that were cleaned again because of it.
class RequestFiles final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RequestFiles)

public:
    /// What it works with; all must outlive it but `answers`, which outlives the workers.
    struct Parts {
        store::BlobStore blobs;
        QString folder; ///< of records and of what is being worked on
        QString ownRules;
        QThreadPool& workers;
        QThreadPool& notes; ///< of one thread: the last note wins
        QObject& answers;   ///< in whose thread answers arrive
        std::shared_ptr<const std::atomic_bool> isEnding;
    };

    /// The files of a draft that was stored; `level`: for one that has no record.
    RequestFiles(const Parts& parts, const core::IntentId& intent, const QList<ticket::Attachment>& attached,
                 Level level);
    /// Stops what is under way; answers nothing any more.
    ~RequestFiles() override;

    const core::IntentId& intent() const { return m_intent; }
    const QList<Exhibit>& exhibits() const { return m_exhibits; }
    const Exhibit* find(int id) const;
    /// What goes along, in order.
    QList<ticket::Attachment> attachments() const;
    /// The same without what is being cleaned once more.
    QList<ticket::Attachment> readyAttachments() const;
    int underWay() const;
    Level level() const { return m_rules.level; }
    const QList<QByteArray>& kept() const { return m_rules.keep; }
    const QList<QByteArray>& words() const { return m_rules.words; }

    void add(const QStringList& paths);
    /// What was pasted and has no file yet: `make` gives its bytes on a worker. They are kept until there is
    /// a cleaned copy, also when the program ends before.
    void add(const QString& name, const std::function<QByteArray()>& make);
    /// Takes a file out; one under way is stopped.
    void remove(int id);
    void setLevel(Level level);
    /// The value is no secret: it is put back everywhere.
    void keep(const QByteArray& value);
    /// The word must go, too, everywhere.
    void addWord(const QByteArray& word);
    /// The person's recorded yes to send a file that could not be cleaned, and taking it back.
    void approve(int id, core::Time when);
    void disapprove(int id);
    void compress(int id);
    /// What the original and the copy differ in: of the person's own file, on demand, kept nowhere. Rejected
    /// when that is not there any more as it was attached.
    core::Call<QList<Change>>* changes(QObject* parent, int id) const;
    /// By what the file can be made smaller.
    core::Call<TrimFacts>* facts(QObject* parent, int id) const;
    /// Takes a part of the file in its place.
    void trim(int id, const Trim& trim);
    /// Takes parts of at most `bytes` in its place.
    void split(int id, qint64 bytes);

    /// Tries those that failed once more.
    void retry();
    /// The request was sent with these: what was under way is to follow, and until then it is kept in the
    /// record.
    void follow(const QList<ticket::Attachment>& sent);
    /// Goes on with what an earlier run left: all of it follows.
    void resume(const QStringList& unready);
    /// What is to follow and is ready.
    QList<ticket::Attachment> followers() const;
    /// What was to follow and stays out.
    QList<Exhibit> stragglers() const;

Q_SIGNALS:
    /// Something is to be shown differently.
    void changed();
    /// Work is done: what goes along may be different.
    void settled();
    /// A file cannot be attached, or the rules cannot be used.
    void failed(const core::Error& error);

private:
    using Made = core::Result<QList<Exhibit>>;
    using Work = std::function<Made(Cleanroom& room, const Cleanroom::Tell& tell)>;
    int append(const QString& name, const QString& path);
    Exhibit* at(int id);
    void renew();
    void start();
    void run(Work work, bool isCleaning);
    void tell(int id, int percent);
    void take(const Made& answer);
    void adopt(const QList<Exhibit>& changed);
    /// `make` gives what stands in the place of the file: itself, changed, and others with the id 0.
    void replace(int id, std::function<Made(Cleanroom& room, const Exhibit& exhibit)> make);
    void next();
    template <class T>
    core::Call<T>* ask(QObject* parent, std::function<core::Result<T>()> work) const;
    void note();
    QStringList takePastPasted();

    Parts m_parts;
    core::IntentId m_intent;
    Cleanroom::Rules m_rules;
    std::shared_ptr<Cleanroom> m_room;
    QList<Exhibit> m_exhibits;
    QHash<int, QString> m_pasted;                   ///< where the bytes of what had no file lie
    QHash<int, std::shared_future<bool>> m_written; ///< of those not known to be there yet
    std::shared_ptr<std::atomic_bool> m_isGone;
    QHash<int, std::shared_ptr<std::atomic_bool>> m_unwanted;
    int m_lastId = 0;
    bool m_isRunning = false;
    bool m_isCleaning = false; ///< else it is an act on one file
    bool m_isStale = false;    ///< there is more to do than the worker knows of
    bool m_isRenewed = false;  ///< what it does is done by rules that hold no more
    bool m_isFollowing = false;
    QSet<int> m_sent; ///< went with the request, or stayed out of it
    QList<std::pair<int, std::function<Made(Cleanroom& room, const Exhibit& exhibit)>>>
        m_acts; ///< to be done
};

} // namespace evidence
