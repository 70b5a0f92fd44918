#pragma once

#include "core/error.h"

#include <QJsonObject>
#include <QString>

/// The JSON columns.
namespace store {

QJsonObject errorToJson(const core::Error& error);
core::Error errorFromJson(const QJsonObject& json);

QString jsonText(const QJsonObject& json);
/// Empty when the text is no JSON object.
QJsonObject jsonObject(const QString& text);

} // namespace store
