#pragma once

#include <QScrollArea>
#include <QUrl>

namespace app {

/// What a first start without any account shows: practise, or how to add an account.
class FirstStart final : public QScrollArea {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FirstStart)

public:
    /// `supportCenter`: the usual address, for the example.
    explicit FirstStart(const QUrl& supportCenter, QWidget* parent = nullptr);

Q_SIGNALS:
    void practiceWanted();
    /// "I have added it": read the accounts again.
    void lookAgainWanted();
};

} // namespace app
