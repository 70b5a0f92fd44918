#include "center/textrules.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestTextRules final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatZendeskKeeps_data() {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("kept");
        QTest::newRow("plain") << u"Logins are down."_s << u"Logins are down."_s;
        QTest::newRow("spaces") << u"a   b\t\tc"_s << u"a b c"_s;
        QTest::newRow("one blank line stays") << u"a\n\nb"_s << u"a\n\nb"_s;
        QTest::newRow("more become one") << u"a\n\n\n \n\nb"_s << u"a\n\nb"_s;
        QTest::newRow("windows line ends") << u"a\r\nb\rc"_s << u"a\nb\nc"_s;
        QTest::newRow("html goes") << u"<b>bold</b> <script>x</script>"_s << u"bold x"_s;
        QTest::newRow("comparison stays") << u"a < b and c > d, 1<2"_s << u"a < b and c > d, 1<2"_s;
        QTest::newRow("ends") << u"  \n a \n "_s << u"a"_s;
        QTest::newRow("nothing") << u" \n "_s << QString();
    }
    void keepsWhatZendeskKeeps() {
        QFETCH(QString, given);
        QFETCH(QString, kept);
        QCOMPARE(center::commentText(given), kept);
    }

    void cutsOnWholeCharacters_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qsizetype>("most");
        QTest::addColumn<QString>("kept");
        QTest::newRow("fits") << u"abc"_s << qsizetype(3) << u"abc"_s;
        QTest::newRow("ascii") << u"abcd"_s << qsizetype(3) << u"abc"_s;
        QTest::newRow("two bytes") << u"aä"_s << qsizetype(2) << u"a"_s;
        QTest::newRow("four bytes") << u"a\U0001F525b"_s << qsizetype(4) << u"a"_s;
        QTest::newRow("nothing fits") << u"ä"_s << qsizetype(0) << QString();
    }
    void cutsOnWholeCharacters() {
        QFETCH(QString, text);
        QFETCH(qsizetype, most);
        QFETCH(QString, kept);
        QCOMPARE(center::cutToBytes(text, most), kept);
    }

    void cutsAt64KiB() {
        const QString text = center::commentText(QString(70000, u'x'));
        QCOMPARE(text.size(), center::commentLimit);
        QCOMPARE(center::commentText(QString(40000, u'ä')).toUtf8().size(), center::commentLimit);
    }

    void htmlIsEscaped() {
        QCOMPARE(center::commentHtml(u"a & b\n\"c\""_s),
                 u"<div class=\"zd-comment\" dir=\"auto\">a &amp; b<br>&quot;c&quot;</div>"_s);
    }
};

QTEST_GUILESS_MAIN(TestTextRules)
#include "test_textrules.moc"
