#pragma once

#include "package/package.h"

#include <QByteArray>

namespace package {

/// The request for a person to read, and to file by hand where nothing else is left; UTF-8. The page is whole
/// in itself: it loads nothing and runs nothing.
QByteArray textOf(const Content& content);
QByteArray pageOf(const Content& content);

} // namespace package
