#include "app/cli/commandline.h"
#include "app/link.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Links of the desktop that open a request with answers.
class TestLink final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void links_data() {
        QTest::addColumn<QString>("link");
        QTest::addColumn<QString>("arguments"); // empty = refused
        QTest::newRow("answers") << u"support-wizard://new?subject=Logins%20fail&severity=urgent"_s
                                 << u"--new|--set=subject=Logins fail|--set=severity=urgent"_s;
        QTest::newRow("a form's blanks, signs and umlauts")
            << u"support-wizard://new/?subject=a+b%26c%3D%2B&requester_name=J%C3%B6rg"_s
            << u"--new|--set=subject=a b&c=+|--set=requester_name=Jörg"_s;
        QTest::newRow("a template") << u"SUPPORT-WIZARD://new?template=Log%20ins"_s
                                    << u"--new|--template=Log ins"_s;
        QTest::newRow("nothing") << u"support-wizard://new"_s << u"--new"_s;
        QTest::newRow("what looks like an option is a value")
            << u"support-wizard://new?--draft=1&subject=--practice"_s
            << u"--new|--set=--draft=1|--set=subject=--practice"_s;
        QTest::newRow("another act") << u"support-wizard://submit?subject=x"_s << QString();
        QTest::newRow("a path") << u"support-wizard://new/draft/1"_s << QString();
        QTest::newRow("a user") << u"support-wizard://a@new?subject=x"_s << QString();
        QTest::newRow("no host") << u"support-wizard:new?subject=x"_s << QString();
        QTest::newRow("endless") << u"support-wizard://new?subject="_s + QString(70'000, u'x') << QString();
    }
    void links() {
        QFETCH(const QString, link);
        QFETCH(const QString, arguments);
        QVERIFY(app::isLink(link));
        const auto asked = app::argumentsOfLink(link);
        QCOMPARE(asked ? asked->join(u'|') : QString(), arguments);
    }

    void aLinkIsNoCommand() {
        const auto split =
            app::cli::split({u"support-wizard"_s, u"--practice"_s, u"support-wizard://new?subject=x"_s});
        QVERIFY(split.command.isEmpty() && split.globals.isPractice);
        QCOMPARE(split.rest, QStringList{u"support-wizard://new?subject=x"_s});
        QVERIFY(!app::isLink(u"submit"_s));
    }
};

QTEST_GUILESS_MAIN(TestLink)
#include "test_link.moc"
