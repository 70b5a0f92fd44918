#pragma once

class QWidget;

namespace wizard::look {

/// Makes Tab go through what lies in the widget as its layouts have it, which is how it is read; to be called
/// when something was added. Without it the order is that in which the widgets happened to be made.
void orderTabs(QWidget* widget);

} // namespace wizard::look
