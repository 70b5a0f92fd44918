#pragma once

namespace wizard::look {

/// From now on a screen reader is told which of our own widgets is a window and which label a heading, which
/// Qt cannot know. May be called again.
void teachRoles();

} // namespace wizard::look
