#pragma once

#include "core/result.h"

#include <QCoreApplication>
#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

namespace core {

/// What all calls share: cancel, progress and the queued, single answer. See Call.
class CallBase : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CallBase)

public:
    explicit CallBase(QObject* parent = nullptr);
    ~CallBase() override;

    /// Takes the request back: the answer becomes ErrorKind::Cancelled unless another one is already on its
    /// way. May be called at any time, more than once, from the call's thread.
    void cancel();
    bool isFinished() const { return m_isFinished; }

Q_SIGNALS:
    /// Bytes moved so far; total is -1 while unknown.
    void progressed(qint64 done, qint64 total);

protected:
    /// Marks the call as answered and has deliver() run from the event loop; false when it already was
    /// answered.
    bool settle();
    /// Stops the work behind the call (closes the socket, cancels the inner call).
    virtual void abort() {}
    virtual void answerCancelled() = 0;
    virtual void deliver() = 0;

private:
    bool m_isFinished = false;
};

/// One asynchronous request with one typed answer. Exactly one answer; always from the event loop, never from
/// inside the call that asked; none once the receiver is gone. The call deletes itself afterwards.
/// It lives in one thread; answers may be handed in from there only.
template <class T>
class Call : public CallBase {
public:
    using Answer = Result<T>;
    using CallBase::CallBase;

    /// Who gets the answer. Call it once, in the same turn of the event loop in which the call was made.
    void then(QObject* context, std::function<void(Answer)> handler) {
        m_context = context;
        m_handler = std::move(handler);
    }

    /// Hands in the answer; only the first one counts.
    void finish(Answer answer) {
        if (!isFinished()) {
            m_answer = std::make_unique<Answer>(std::move(answer));
            settle();
        }
    }

    /// What cancel() does besides answering: set by whoever does the work.
    void onCancel(std::function<void()> stop) { m_stop = std::move(stop); }

protected:
    void abort() override {
        if (m_stop) {
            m_stop();
        }
    }
    void answerCancelled() override {
        finish(fail(ErrorKind::Cancelled, QCoreApplication::translate("core", "Cancelled.")));
    }
    void deliver() override {
        if (m_context && m_handler) {
            auto handler = std::move(m_handler);
            handler(std::move(*m_answer));
        }
    }

private:
    QPointer<QObject> m_context;
    std::function<void(Answer)> m_handler;
    std::function<void()> m_stop;
    std::unique_ptr<Answer> m_answer;
};

/// A call that is answered already.
template <class T>
Call<T>* answered(QObject* parent, Result<T> answer) {
    auto* call = new Call<T>(parent);
    call->finish(std::move(answer));
    return call;
}

} // namespace core
