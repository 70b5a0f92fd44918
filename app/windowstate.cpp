#include "app/windowstate.h"

#include <QHeaderView>
#include <QLoggingCategory>
#include <QMainWindow>
#include <QSplitter>

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(logWindow, "app.window")

namespace app {

namespace {

const auto openKey = u"wizard/open"_s;
const auto wizardKey = u"wizard/geometry"_s;

/// Widths of other columns than there are now are of no use.
QString headerKey(const QString& name, const QHeaderView& header) {
    return u"columns/%1_%2"_s.arg(name).arg(header.count());
}

} // namespace

WindowState::WindowState(const QString& file) : m_settings(file, QSettings::IniFormat) {
    m_storeSoon.setSingleShot(true);
    m_storeSoon.setInterval(0);
    m_storeSoon.callOnTimeout([this] { store(); });
}

WindowState::~WindowState() {
    store();
}

void WindowState::restore(QMainWindow& window, QSplitter& splitter) const {
    window.restoreGeometry(m_settings.value(u"window/geometry"_s).toByteArray());
    splitter.restoreState(m_settings.value(u"window/splitter"_s).toByteArray());
}

void WindowState::save(const QMainWindow& window, const QSplitter& splitter) {
    m_settings.setValue(u"window/geometry"_s, window.saveGeometry());
    m_settings.setValue(u"window/splitter"_s, splitter.saveState());
    store();
}

bool WindowState::restore(QHeaderView& header, const QString& name) const {
    return header.restoreState(m_settings.value(headerKey(name, header)).toByteArray());
}

void WindowState::save(const QHeaderView& header, const QString& name) {
    m_settings.setValue(headerKey(name, header), header.saveState());
}

void WindowState::restoreWizard(QWidget& window) const {
    window.restoreGeometry(m_settings.value(wizardKey).toByteArray());
}

void WindowState::saveWizard(const QWidget& window) {
    m_settings.setValue(wizardKey, window.saveGeometry());
    store();
}

QList<core::IntentId> WindowState::openDrafts() const {
    QList<core::IntentId> drafts;
    for (const QString& id : m_settings.value(openKey).toStringList()) {
        drafts += core::IntentId(id);
    }
    return drafts;
}

void WindowState::setOpenDrafts(const QList<core::IntentId>& drafts) {
    QStringList ids;
    for (const core::IntentId& id : drafts) {
        ids += id.value;
    }
    m_settings.setValue(openKey, ids);
    m_storeSoon.start(); // not between a click and the window it opens
}

void WindowState::store() {
    m_storeSoon.stop();
    m_settings.sync();
    if (m_settings.status() != QSettings::NoError) {
        qCWarning(logWindow) << "The window's state could not be written.";
    }
}

} // namespace app
