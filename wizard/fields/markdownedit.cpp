#include "wizard/fields/markdownedit.h"

#include <QMimeData>
#include <QTextBlock>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wizard {

namespace {

QList<QTextBlock> selectedLines(const QTextCursor& cursor) {
    const QTextDocument* document = cursor.document();
    const QTextBlock last = document->findBlock(cursor.selectionEnd());
    QList<QTextBlock> lines;
    for (QTextBlock line = document->findBlock(cursor.selectionStart()); line.isValid(); line = line.next()) {
        lines.append(line);
        if (line == last) {
            break;
        }
    }
    return lines;
}

} // namespace

MarkdownEdit::MarkdownEdit(QWidget* parent) : QPlainTextEdit(parent) {
    setTabChangesFocus(true);
}

void MarkdownEdit::toggleHeading() {
    toggleLines(u"## "_s);
}

void MarkdownEdit::toggleList() {
    toggleLines(u"- "_s);
}

void MarkdownEdit::toggleLines(const QString& sign) {
    QTextCursor cursor = textCursor();
    const QList<QTextBlock> lines = selectedLines(cursor);
    const bool isOn =
        std::ranges::all_of(lines, [&](const QTextBlock& line) { return line.text().startsWith(sign); });
    cursor.beginEditBlock();
    for (const QTextBlock& line : lines) {
        QTextCursor at(line);
        if (isOn) {
            at.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor, int(sign.size()));
            at.removeSelectedText();
        } else if (!line.text().startsWith(sign)) {
            at.insertText(sign);
        }
    }
    cursor.endEditBlock();
}

void MarkdownEdit::markCode() {
    QTextCursor cursor = textCursor();
    QString chosen = cursor.selectedText();
    chosen.replace(QChar(QChar::ParagraphSeparator), u'\n');
    const bool isBlock = chosen.contains(u'\n') || cursor.block().text().trimmed().isEmpty();
    QString sign = isBlock ? u"```"_s : u"`"_s;
    while (chosen.contains(sign)) {
        sign += u'`';
    }
    const int begin = cursor.selectionStart();
    QString before = sign;
    QString after = sign;
    if (isBlock) {
        const bool isAtStart = cursor.document()->findBlock(begin).position() == begin;
        const QTextBlock last = cursor.document()->findBlock(cursor.selectionEnd());
        const bool isAtEnd = last.position() + last.length() - 1 == cursor.selectionEnd();
        before = (isAtStart ? QString() : u"\n"_s) + sign + u'\n';
        after = (chosen.endsWith(u'\n') ? QString() : u"\n"_s) + sign + (isAtEnd ? QString() : u"\n"_s);
    }
    cursor.beginEditBlock();
    cursor.insertText(before + chosen + after);
    cursor.endEditBlock();
    cursor.setPosition(begin + int(before.size()));
    cursor.setPosition(begin + int(before.size() + chosen.size()), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

void MarkdownEdit::goToHeading(const QString& heading) {
    QTextBlock line = document()->begin();
    while (line.isValid() && line.text().trimmed() != heading) {
        line = line.next();
    }
    QTextCursor cursor(document());
    if (line.isValid()) {
        QTextBlock last = line;
        for (QTextBlock next = line.next(); next.isValid() && !next.text().startsWith(u'#');
             next = next.next()) {
            last = next.text().trimmed().isEmpty() && last != line ? last : next;
        }
        cursor.setPosition(last.position() + last.length() - 1);
    } else {
        cursor.movePosition(QTextCursor::End);
        const QString text = toPlainText();
        const QString gap = text.isEmpty()             ? QString()
                            : text.endsWith("\n\n"_L1) ? QString()
                            : text.endsWith(u'\n')     ? u"\n"_s
                                                       : u"\n\n"_s;
        cursor.beginEditBlock();
        cursor.insertText(gap + heading + u'\n');
        cursor.endEditBlock();
    }
    setTextCursor(cursor);
    ensureCursorVisible();
}

bool MarkdownEdit::canInsertFromMimeData(const QMimeData* source) const {
    return hasPastedFiles(*source) || QPlainTextEdit::canInsertFromMimeData(source);
}

void MarkdownEdit::insertFromMimeData(const QMimeData* source) {
    if (hasPastedFiles(*source)) {
        Q_EMIT filesPasted(pastedFiles(*source));
    } else {
        QPlainTextEdit::insertFromMimeData(source);
    }
}

} // namespace wizard
