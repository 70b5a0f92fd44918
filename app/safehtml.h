#pragma once

#include <QString>

namespace app {

/// A server's HTML reduced to what reading needs: paragraphs, emphasis, lists, tables, code and links of
/// http, https and mailto. Everything else is left out, with all attributes: styles, scripts, forms, pictures
/// (nothing is ever fetched; a picture is named by a word in brackets).
QString safeHtml(const QString& html);

} // namespace app
