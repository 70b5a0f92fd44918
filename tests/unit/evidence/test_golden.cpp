#include "evidence/cleaning.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

/// tests/data/evidence/golden: files as customers send them, and what becomes of them at each level. After a
/// change that is meant, SW_RENEW_GOLDEN=1 writes the outcomes anew: read the difference before you commit
/// it.
class TestGolden final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isCleanedAsBefore_data();
    void isCleanedAsBefore();
};

namespace {

const QString folder = QStringLiteral(SW_TEST_DATA "/evidence/golden/");

QByteArray got(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The text with all that the expression matches replaced.
template <class Replace>
QString replaced(const QString& text, const QRegularExpression& expression, const Replace& replace) {
    QString fresh;
    qsizetype done = 0;
    for (auto matches = expression.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        fresh += QStringView(text).sliced(done, match.capturedStart() - done);
        fresh += replace(match);
        done = match.capturedEnd();
    }
    fresh += QStringView(text).sliced(done);
    return fresh;
}

/// Pseudonyms are others in each run: they are numbered in their order, also in texts in base64, which are
/// written as they read.
QByteArray comparable(const QByteArray& text) {
    static const QRegularExpression base64(u"[A-Za-z0-9+/_-]{24,}={0,2}(?:\n[A-Za-z0-9+/_-]+={0,2})*"_s);
    static const QRegularExpression token(u"removed-([a-z]+)-([0-9a-f]{10})-(\\d+)"_s);
    const QString readable =
        replaced(QString::fromUtf8(text), base64, [](const QRegularExpressionMatch& match) {
            QByteArray run = match.captured().toUtf8().replace('\n', "");
            run.replace('-', '+').replace('_', '/');
            const QByteArray inside = QByteArray::fromBase64(run);
            return inside.contains("removed-") ? u"{base64: %1}"_s.arg(QString::fromUtf8(inside))
                                               : match.captured();
        });
    QHash<QString, int> numbers;
    return replaced(
               readable, token,
               [&](const QRegularExpressionMatch& match) {
                   const int number = numbers.value(match.captured(2), int(numbers.size()) + 1);
                   numbers.insert(match.captured(2), number);
                   return u"removed-%1-#%2-%3"_s.arg(match.captured(1)).arg(number).arg(match.captured(3));
               })
        .toUtf8();
}

QByteArray cleaned(QByteArray text, evidence::Level level) {
    const auto rules = evidence::loadRules({});
    if (!rules) {
        return "no rules";
    }
    evidence::Cleaning cleaning(std::make_shared<evidence::RuleIndex>(*rules, level));
    QBuffer in(&text);
    QByteArray result;
    QBuffer out(&result);
    if (!in.open(QIODevice::ReadOnly) || !out.open(QIODevice::WriteOnly) || !cleaning.collect(in) ||
        !in.seek(0)) {
        return "not read";
    }
    const auto outcome = cleaning.clean(in, out);
    return outcome && outcome->residual.isEmpty() ? comparable(result) : QByteArray("not cleaned");
}

/// Lines that are different, with their numbers.
QByteArray difference(const QByteArray& found, const QByteArray& wanted) {
    const QList<QByteArray> is = found.split('\n');
    const QList<QByteArray> should = wanted.split('\n');
    QByteArray told = "\n";
    for (qsizetype i = 0; i < std::max(is.size(), should.size()); ++i) {
        if (is.value(i) != should.value(i)) {
            told += QByteArray::number(i + 1) + "- " + should.value(i) + '\n' + QByteArray::number(i + 1) +
                    "+ " + is.value(i) + '\n';
        }
    }
    return told;
}

} // namespace

void TestGolden::isCleanedAsBefore_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<evidence::Level>("level");
    const QStringList files = QDir(folder).entryList({u"*.in"_s}, QDir::Files, QDir::Name);
    QVERIFY(files.size() >= 10);
    for (const QString& file : files) {
        const QString name = QFileInfo(file).completeBaseName();
        for (const auto level : {evidence::Level::Support, evidence::Level::Strict}) {
            QTest::addRow("%s, %s", qPrintable(name), qPrintable(evidence::levelName(level)))
                << name << level;
        }
    }
}

void TestGolden::isCleanedAsBefore() {
    QFETCH(QString, name);
    QFETCH(evidence::Level, level);
    const QString path = folder + name + u'.' + evidence::levelName(level);
    const QByteArray found = cleaned(got(folder + name + u".in"_s), level);
    if (qEnvironmentVariableIsSet("SW_RENEW_GOLDEN")) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(found), found.size());
        return;
    }
    const QByteArray wanted = got(path);
    QVERIFY2(found == wanted, difference(found, wanted).constData());
}

QTEST_GUILESS_MAIN(TestGolden)
#include "test_golden.moc"
