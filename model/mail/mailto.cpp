#include "mail/mailto.h"

#include <QByteArrayList>

using namespace Qt::StringLiterals;

namespace mail {
namespace {

QByteArray percent(const QString& text) {
    return QUrl::toPercentEncoding(text, "@");
}

QByteArray list(const QList<Address>& addresses) {
    QByteArrayList found;
    for (const Address& one : addresses) {
        found.append(percent(one.email));
    }
    return found.join(',');
}

} // namespace

Mailto mailto(const Message& message) {
    QByteArray link = "mailto:" + list(message.to) + "?subject=" + percent(message.subject.simplified());
    if (!message.cc.isEmpty()) {
        link += "&cc=" + list(message.cc);
    }
    link += "&body=";
    Mailto made;
    made.hasFiles = !message.files.isEmpty();
    const QStringList lines = message.text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QByteArray line = percent(lines[i]) + "%0D%0A";
        if (link.size() + line.size() > longestMailto) {
            made.rest = lines.mid(i).join(u'\n');
            break;
        }
        link += line;
    }
    made.url = QUrl::fromEncoded(link);
    return made;
}

} // namespace mail
