#include "core/call.h"

namespace core {

CallBase::CallBase(QObject* parent) : QObject(parent) {}

CallBase::~CallBase() = default;

void CallBase::cancel() {
    if (m_isFinished) {
        return;
    }
    // Answer first: what abort() sets off must not be taken for the answer.
    answerCancelled();
    abort();
}

bool CallBase::settle() {
    if (m_isFinished) {
        return false;
    }
    m_isFinished = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            deliver();
            deleteLater();
        },
        Qt::QueuedConnection);
    return true;
}

} // namespace core
