#include "wizard/evidence/exhibitwords.h"

#include <QCoreApplication>
#include <QLocale>

namespace wizard {

namespace {

struct ExhibitTexts {
    Q_DECLARE_TR_FUNCTIONS(wizard::ExhibitRow)
};

QString cleanedText(const evidence::Exhibit& exhibit) {
    const int count = int(exhibit.removedCount());
    if (count == 0) {
        return ExhibitTexts::tr("Cleaned, nothing found");
    }
    return exhibit.level == evidence::Level::Strict
               ? ExhibitTexts::tr("Cleaned strictly: %n removed", nullptr, count)
               : ExhibitTexts::tr("Cleaned: %n removed", nullptr, count);
}

} // namespace

ExhibitWords wordsOf(const evidence::Exhibit& exhibit) {
    using State = evidence::Exhibit::State;
    switch (exhibit.state) {
    case State::Waiting:
        return {ExhibitTexts::tr("Waits to be cleaned"), Icon::Clock, look::Role::Secondary};
    case State::Cleaning:
        return {ExhibitTexts::tr("Being cleaned, %1 %").arg(exhibit.percent), Icon::Clock,
                look::Role::Secondary};
    case State::Cleaned:
        return {cleanedText(exhibit), Icon::Check, look::Role::Good};
    case State::Refused:
        if (exhibit.isAsItIs()) {
            return {ExhibitTexts::tr("Not cleaned, goes as it is"), Icon::Warning, look::Role::Warning};
        }
        return {ExhibitTexts::tr("Could not be cleaned, left out"), Icon::Warning, look::Role::Warning};
    case State::TooLarge:
        return {ExhibitTexts::tr("Too large, left out"), Icon::Warning, look::Role::Warning};
    case State::Failed:
        return {ExhibitTexts::tr("Not taken, left out"), Icon::Error, look::Role::Critical};
    }
    Q_UNREACHABLE();
}

QString nameAndSize(const evidence::Exhibit& exhibit) {
    const QLocale locale;
    const bool isDone = exhibit.goesAlong() && !exhibit.isUnderWay();
    const qint64 size = isDone ? exhibit.attachment.size : exhibit.sizeBefore;
    const QString name = isDone ? exhibit.attachment.name : exhibit.name;
    if (size <= 0 && !isDone) {
        return name;
    }
    if (isDone && exhibit.sizeBefore > 0 && size != exhibit.sizeBefore) {
        //: %1 is the name of a file, %2 and %3 are sizes
        return ExhibitTexts::tr("%1 (%2, was %3)")
            .arg(name, locale.formattedDataSize(size), locale.formattedDataSize(exhibit.sizeBefore));
    }
    //: %1 is the name of a file, %2 its size
    return ExhibitTexts::tr("%1 (%2)").arg(name, locale.formattedDataSize(size));
}

QString exhibitLine(const evidence::Exhibit& exhibit) {
    //: %1 is a file with its size, %2 is what became of it
    QString line = ExhibitTexts::tr("%1: %2").arg(nameAndSize(exhibit), wordsOf(exhibit).text);
    if (exhibit.isUnderWay()) {
        line += QChar::Space + ExhibitTexts::tr("(follows when it is ready)");
    }
    return line;
}

} // namespace wizard
