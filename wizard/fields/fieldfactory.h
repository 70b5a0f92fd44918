#pragma once

#include "wizard/fields/fieldeditor.h"

namespace wizard {

/// The editor for the field's type: the one place that decides which widget answers which kind of field.
FieldEditor* makeFieldEditor(const ticket::Field& field, const FieldContext& context, QWidget* parent);

/// One line of text, a number, a text with a shape, or names separated by commas.
FieldEditor* makeLineField(const ticket::Field& field, const FieldContext& context, QWidget* parent);
FieldEditor* makeTextField(const ticket::Field& field, const FieldContext& context, QWidget* parent);
/// A date, or a local date and time; may be empty; "Now" fills it.
FieldEditor* makeDateField(const ticket::Field& field, const FieldContext& context, QWidget* parent);
FieldEditor* makeCheckField(const ticket::Field& field, const FieldContext& context, QWidget* parent);
/// A check box for each option.
FieldEditor* makeChecklistField(const ticket::Field& field, const FieldContext& context, QWidget* parent);
/// A drop-down list.
FieldEditor* makeListField(const ticket::Field& field, const FieldContext& context, QWidget* parent);
/// A card for each option.
FieldEditor* makeCardsField(const ticket::Field& field, const FieldContext& context, QWidget* parent);
/// Rows of names, of environments each with its class; rows are added and taken away.
FieldEditor* makeRowsField(const ticket::Field& field, const FieldContext& context, QWidget* parent);
/// A list of time zones that is searched by typing.
FieldEditor* makeTimeZoneField(const ticket::Field& field, const FieldContext& context, QWidget* parent);

/// "Cloud::Europe" as a person reads it.
QString nestedName(const QString& name);

} // namespace wizard
