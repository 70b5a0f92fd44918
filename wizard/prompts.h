#pragma once

#include "core/ids.h"

#include <QStringList>
#include <QUrl>

#include <functional>

class QWidget;

namespace wizard {

/// What becomes of a draft whose window is left.
enum class Leave { Keep, Discard, Stay };

/// What the wizard asks of the desktop, so that a test needs neither a native dialog nor a browser.
struct Prompts {
    /// Asks for files and hands in those chosen; none when the person thought better of it.
    std::function<void(QWidget* parent, std::function<void(const QStringList&)> picked)> pickFiles;
    std::function<void(const QUrl&)> openUrl;
    /// Asks whether to keep the draft, to discard it or to go on with it.
    std::function<void(QWidget* parent, std::function<void(Leave)> answered)> askLeave;
    /// Opens the e-mail of the secondary way about a sent request; none = there is no such way.
    std::function<void(const core::IntentId& entry)> sendByMail = {};
};

/// The desktop's file dialog (it does not block) and browser.
Prompts desktopPrompts();

} // namespace wizard
