#pragma once

#include "core/ids.h"

#include <QList>
#include <QSettings>
#include <QTimer>

class QHeaderView;
class QMainWindow;
class QSplitter;
class QWidget;

namespace app {

/// What the window remembers: where it stood, how wide its columns are, which drafts were open. Nothing of a
/// request's content and no secret.
class WindowState final {
public:
    explicit WindowState(const QString& file);
    ~WindowState();
    Q_DISABLE_COPY_MOVE(WindowState)

    void restore(QMainWindow& window, QSplitter& splitter) const;
    void save(const QMainWindow& window, const QSplitter& splitter);
    /// False when nothing was remembered for it.
    bool restore(QHeaderView& header, const QString& name) const;
    void save(const QHeaderView& header, const QString& name);

    /// Of the wizard that was closed last.
    void restoreWizard(QWidget& window) const;
    void saveWizard(const QWidget& window);

    /// Drafts that a wizard has open: written while it is, so that a killed run leaves them behind.
    QList<core::IntentId> openDrafts() const;
    void setOpenDrafts(const QList<core::IntentId>& drafts);

private:
    void store();

    QSettings m_settings;
    QTimer m_storeSoon;
};

} // namespace app
