#include "package/readable.h"

#include "package/manifest.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace package {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(package)
};

struct Line {
    QString name;
    QString value;
};

QString cleaningText(ticket::Attachment::Cleaning cleaning) {
    switch (cleaning) {
    case ticket::Attachment::Cleaning::None:
        return Words::tr("not cleaned");
    case ticket::Attachment::Cleaning::Support:
        return Words::tr("cleaned for support");
    case ticket::Attachment::Cleaning::Strict:
        return Words::tr("cleaned strictly");
    }
    Q_UNREACHABLE();
}

QList<Line> factsOf(const Content& content) {
    const ticket::Request& request = content.entry.request;
    QList<Line> lines{
        {Words::tr("Request"), request.id.value},
        {Words::tr("Severity"), request.severity},
        //: %1 is what a person calls the account, %2 its address
        {Words::tr("Support Center"),
         content.account.isPractice
             ? Words::tr("Practice center")
             : u"%1 (%2)"_s.arg(content.account.label(), content.account.url.toDisplayString())},
        {Words::tr("Signed in as"), content.account.user},
    };
    if (!request.requester.isEmpty()) {
        QStringList who{request.requester.name, request.requester.email, request.requester.phone};
        who.removeAll(QString());
        lines.append({Words::tr("On behalf of"), who.join(u", "_s)});
    }
    for (const ticket::Answer& answer : request.answers) {
        const QString value = answer.valueLabels.isEmpty()
                                  ? answer.value.toVariant().toStringList().join(u"; "_s)
                                  : answer.valueLabels.join(u"; "_s);
        lines.append({answer.label, value});
    }
    lines.append({Words::tr("State when it was packed"), content.state});
    if (content.entry.error) {
        lines.append({Words::tr("Last error"), content.entry.error->text});
    }
    lines.append({Words::tr("Packed at"), core::toIso(content.packed)});
    return lines;
}

QStringList filesOf(const Content& content) {
    QStringList lines;
    const QList<ticket::Attachment>& files = content.entry.request.attachments;
    for (qsizetype i = 0; i < files.size(); ++i) {
        lines.append(u"%1 (%2, %3, SHA-256 %4)"_s.arg(evidenceName(i, files[i].name),
                                                      QLocale().formattedDataSize(files[i].size),
                                                      cleaningText(files[i].cleaning), files[i].blob.value));
    }
    return lines;
}

QStringList waysOn() {
    return {
        Words::tr(
            "With Support Wizard on another computer: choose “Open package” in the menu “File”, or drag this "
            "file onto its window. It looks up whether the request has arrived before it sends it."),
        Words::tr(
            "Without it: sign in to the Support Center with a browser, look whether there is a ticket with "
            "the request id below its text already, and file one with the subject, the text and the files "
            "in the folder “evidence” if there is none.")};
}

QString listOf(const QStringList& lines) {
    QString html = u"<ul>"_s;
    for (const QString& line : lines) {
        html += u"<li>"_s + line.toHtmlEscaped() + u"</li>"_s;
    }
    return html + u"</ul>\n"_s;
}

} // namespace

QByteArray textOf(const Content& content) {
    QString text = content.entry.request.subject + u"\n\n"_s;
    for (const Line& line : factsOf(content)) {
        text += u"%1: %2\n"_s.arg(line.name, line.value);
    }
    text += u"\n--- "_s + Words::tr("Text") + u" ---\n"_s + content.entry.request.body + u"\n---\n"_s;
    if (const QStringList files = filesOf(content); !files.isEmpty()) {
        text += u'\n' + Words::tr("Files") + u":\n- "_s + files.join(u"\n- "_s) + u'\n';
    }
    text += u'\n' + Words::tr("How to go on") + u":\n- "_s + waysOn().join(u"\n- "_s) + u'\n';
    return text.toUtf8();
}

QByteArray pageOf(const Content& content) {
    const ticket::Request& request = content.entry.request;
    const QString subject = request.subject.toHtmlEscaped();
    QString rows;
    for (const Line& line : factsOf(content)) {
        rows += u"<tr><th scope=\"row\">%1</th><td>%2</td></tr>\n"_s.arg(line.name.toHtmlEscaped(),
                                                                         line.value.toHtmlEscaped());
    }
    QString page =
        u"<!DOCTYPE html>\n<html lang=\""_s + QLocale().bcp47Name() +
        u"\"><head><meta charset=\"utf-8\">"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
        "'unsafe-inline'\">"
        "<title>"_s +
        subject +
        u"</title>\n<style>:root{color-scheme:light "
        u"dark}body{font-family:sans-serif;max-width:50em;margin:2em auto;"
        "padding:0 1em;line-height:1.4}th{text-align:start;vertical-align:top;padding-inline-end:1em}"
        "pre{white-space:pre-wrap;overflow-wrap:anywhere;border:1px solid;padding:1em}"
        "li,td{overflow-wrap:anywhere}</style></head>\n<body><h1>"_s +
        subject + u"</h1>\n<table>\n"_s + rows + u"</table>\n<h2>"_s + Words::tr("Text").toHtmlEscaped() +
        u"</h2>\n<pre>"_s + request.body.toHtmlEscaped() + u"</pre>\n"_s;
    if (const QStringList files = filesOf(content); !files.isEmpty()) {
        page += u"<h2>"_s + Words::tr("Files").toHtmlEscaped() + u"</h2>"_s + listOf(files);
    }
    page += u"<h2>"_s + Words::tr("How to go on").toHtmlEscaped() + u"</h2>"_s + listOf(waysOn()) +
            u"</body></html>\n"_s;
    return page.toUtf8();
}

} // namespace package
