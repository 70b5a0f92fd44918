#pragma once

#include <QStringList>

#include <optional>

/// What a program took.
struct ProgramCourse {
    double seconds = 0;
    std::optional<double> peak = {}; ///< memory, MB; nothing without GNU time
    QByteArray output = {};          ///< empty when it went to a file
};

/// Runs a program to its end; nothing when it cannot be run or ends otherwise than with 0. `output`: file
/// that takes its standard output.
std::optional<ProgramCourse> courseOf(const QString& program, const QStringList& arguments,
                                      const QString& output = {});
