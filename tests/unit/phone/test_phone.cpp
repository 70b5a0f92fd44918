#include "phone/phone.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

using phone::Verdict;

/// What a person writes, and what support in another country can dial.
class TestPhone : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isRead_data();
    void isRead();
    void adviceSaysWhatToWrite_data();
    void adviceSaysWhatToWrite();
    void regionIsTheLocales();
};

void TestPhone::isRead_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("region");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<QString>("said");
    QTest::addColumn<bool>("isCountryAssumed");
    QTest::newRow("international") << u"+493012345678"_s << QString() << Verdict::Valid
                                   << u"+49 30 12345678"_s << false;
    QTest::newRow("with the trunk zero")
        << u"+49 (0)30 / 1234 5678"_s << u"US"_s << Verdict::Valid << u"+49 30 12345678"_s << false;
    QTest::newRow("national") << u"030 12345678"_s << u"DE"_s << Verdict::Valid << u"+49 30 12345678"_s
                              << true;
    QTest::newRow("national, American")
        << u"(425) 882-8080"_s << u"US"_s << Verdict::Valid << u"+1 425-882-8080"_s << true;
    QTest::newRow("region in small letters")
        << u"(425) 882-8080"_s << u"us"_s << Verdict::Valid << u"+1 425-882-8080"_s << true;
    QTest::newRow("dialled from abroad")
        << u"00493012345678"_s << u"FR"_s << Verdict::Valid << u"+49 30 12345678"_s << false;
    QTest::newRow("extension") << u"+1 425 882 8080 ext. 42"_s << QString() << Verdict::Valid
                               << u"+1 425-882-8080 ext. 42"_s << false;
    QTest::newRow("full-width digits")
        << u"＋４９３０１２３４５６７８"_s << QString() << Verdict::Valid << u"+49 30 12345678"_s << false;
    QTest::newRow("no country") << u"030 12345678"_s << QString() << Verdict::NoCountry << u"030 12345678"_s
                                << false;
    QTest::newRow("no such country") << u"+999 123456"_s << u"DE"_s << Verdict::NoCountry << u"+999 123456"_s
                                     << false;
    QTest::newRow("without area code")
        << u"882-8080"_s << u"US"_s << Verdict::TooShort << u"882-8080"_s << false;
    QTest::newRow("far too short") << u"+1 42"_s << QString() << Verdict::TooShort << u"+1 42"_s << false;
    QTest::newRow("too long") << u"+1 425 882 80801234"_s << QString() << Verdict::TooLong
                              << u"+1 425 882 80801234"_s << false;
    QTest::newRow("words") << u"ask at the desk"_s << u"DE"_s << Verdict::NotANumber << u"ask at the desk"_s
                           << false;
    QTest::newRow("nothing") << QString() << u"DE"_s << Verdict::NotANumber << QString() << false;
    QTest::newRow("in no range") << u"+1 425 055 0100"_s << QString() << Verdict::Unlikely
                                 << u"+1 425-055-0100"_s << false;
}

void TestPhone::isRead() {
    QFETCH(QString, text);
    QFETCH(QString, region);
    const phone::Number number = phone::read(text, region);
    QTEST(number.verdict, "verdict");
    QTEST(number.text, "said");
    if (number.isDialable()) {
        QTEST(number.isCountryAssumed, "isCountryAssumed");
    }
}

void TestPhone::adviceSaysWhatToWrite_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("word");
    QTest::newRow("fine") << u"+493012345678"_s << u"DE"_s << QString();
    QTest::newRow("assumed") << u"030 12345678"_s << u"DE"_s << u"taken as +49 30 12345678"_s;
    QTest::newRow("country") << u"030 12345678"_s << QString() << u"country code is missing"_s;
    QTest::newRow("short") << u"+1 42"_s << QString() << u"too short"_s;
    QTest::newRow("long") << u"+1 425 882 80801234"_s << QString() << u"too long"_s;
    QTest::newRow("words") << u"desk"_s << QString() << u"not a telephone number"_s;
    QTest::newRow("odd") << u"+1 425 055 0100"_s << QString() << u"Check it once more"_s;
}

void TestPhone::adviceSaysWhatToWrite() {
    QFETCH(QString, text);
    QFETCH(QString, region);
    QFETCH(QString, word);
    const QString advice = phone::advice(phone::read(text, region));
    QVERIFY2(word.isEmpty() ? advice.isEmpty() : advice.contains(word), qPrintable(advice));
}

void TestPhone::regionIsTheLocales() {
    QCOMPARE(phone::regionOf(QLocale(u"de_AT"_s)), u"AT"_s);
    QCOMPARE(phone::regionOf(QLocale(u"en_US"_s)), u"US"_s);
    QCOMPARE(phone::regionOf(QLocale::c()), QString());
    QCOMPARE(phone::regionOf(QLocale(u"es_419"_s)), QString());
}

} // namespace

QTEST_GUILESS_MAIN(TestPhone)
#include "test_phone.moc"
