#include "contacts/contactfile.h"

#include <QTest>

using namespace Qt::StringLiterals;
using contacts::Import;
using ticket::Person;

namespace {

QString faults(const Import& import) {
    QStringList lines;
    for (const contacts::Fault& fault : import.faults) {
        lines += QString::number(fault.line);
    }
    return lines.join(u' ');
}

QString shown(const Import& import) {
    QStringList lines;
    for (const Person& person : import.people) {
        lines += QStringList{person.name, person.email, person.phone, person.company}.join(u'|');
    }
    return lines.join(u'\n');
}

Import read(const QByteArray& bytes) {
    const auto import = contacts::readContacts(bytes);
    return import.value_or(Import{.people = {}, .faults = {{-1, u"refused"_s}}});
}

QList<Person> everybody() {
    return {{.name = u"Jörg \"J\" Müller, Dr."_s,
             .email = u"joerg@acme.example"_s,
             .phone = u"+49 30 1234567"_s,
             .company = u"Acme; Söhne, Berlin"_s,
             .project = u"Portal\\Nord"_s,
             .version = u"22.3, build 1432"_s,
             .nodes = u"3"_s,
             .tenants = u"login, staff"_s,
             .health =
                 u"https://manage.acme.example/configuration#/troubleshoot?with=a%20very%20long%20address"_s},
            {.name = u"日本 太郎"_s, .email = u"taro@example.jp"_s}};
}

} // namespace

/// Contacts as other programs write them.
class TestContactFile final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsReadAgain() {
        for (const QByteArray& bytes : {contacts::toCsv(everybody()), contacts::toVcards(everybody())}) {
            const Import again = read(bytes);
            QCOMPARE(faults(again), QString());
            QCOMPARE(again.people, everybody());
            for (const QByteArray& line : bytes.split('\n')) {
                const bool isCard = bytes.startsWith("BEGIN");
                QVERIFY(!isCard || line.size() <= 76); // 75 octets and the carriage return
            }
        }
    }

    void noCellIsAFormula_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("cell");
        QTest::newRow("equals") << u"=HYPERLINK(A1)"_s << u"'=HYPERLINK(A1)"_s;
        QTest::newRow("plus") << u"+49 30 1234567"_s << u"'+49 30 1234567"_s;
        QTest::newRow("minus") << u"-2+3"_s << u"'-2+3"_s;
        QTest::newRow("at") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
        QTest::newRow("full width") << u"＝1+1"_s << u"'＝1+1"_s;
        QTest::newRow("with an apostrophe already") << u"'=1"_s << u"''=1"_s;
        QTest::newRow("with two") << u"''+1"_s << u"'''+1"_s;
        QTest::newRow("quoted") << u"=A1&\"x\""_s << u"\"'=A1&\"\"x\"\"\""_s;
        QTest::newRow("a name") << u"'t Hooft"_s << u"'t Hooft"_s;
        QTest::newRow("apostrophes alone") << u"''"_s << u"''"_s;
        QTest::newRow("inside") << u"Ann=Lee+1"_s << u"Ann=Lee+1"_s;
    }
    void noCellIsAFormula() {
        QFETCH(const QString, name);
        const QByteArray bytes = contacts::toCsv({{.name = name, .email = u"a@x.example"_s}});
        QTEST(QString::fromUtf8(bytes).section(u"\r\n"_s, 1, 1).section(u",a@x.example"_s, 0, 0), "cell");
        const Import again = read(bytes);
        QCOMPARE(again.people.size(), 1);
        QCOMPARE(again.people.first().name, name);
    }
    void noCellBeginsWithATabulatorOrALineBreak() {
        for (const QString& name : {u"\t=1"_s, u"\r=1"_s, u"\n=1"_s}) {
            const QByteArray bytes = contacts::toCsv({{.name = name}});
            const QString cell = QString::fromUtf8(bytes).mid(bytes.indexOf("\r\n") + 2);
            QVERIFY2(cell.startsWith(u'\'') || cell.startsWith(u"\"'"_s), qPrintable(cell));
            QCOMPARE(read(bytes).people.value(0).name, u"=1"_s); // names have no white space around them
        }
    }

    void tables_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("people");
        QTest::addColumn<QString>("wrong");
        QTest::newRow("other names and order")
            << QByteArray("E-Mail,Telephone,Full Name,Organisation\r\na@x.example,+1 425 555 0100,Ann,X\r\n")
            << u"Ann|a@x.example|+1 425 555 0100|X"_s << QString();
        QTest::newRow("semicolons, byte order mark, no end of line")
            << QByteArray("\xef\xbb\xbfname;email\nAnn;a@x.example") << u"Ann|a@x.example||"_s << QString();
        QTest::newRow("numbers marked as text")
            << QByteArray("name,email,phone\n'Ann',a@x.example,'+1 425 555 0100\n")
            << u"'Ann'|a@x.example|+1 425 555 0100|"_s << QString();
        QTest::newRow("Latin-1") << QByteArray("name,email\nJ\xf6rg,j@x.example\n") << u"Jörg|j@x.example||"_s
                                 << QString();
        QTest::newRow("line breaks and quotes in cells")
            << QByteArray("name,company\n\"Ann \"\"A\"\" Lee\",\"X\nY\"\nBob,Z\n")
            << u"Ann \"A\" Lee|||X Y\nBob|||Z"_s << QString();
        QTest::newRow("bad lines are told, good ones kept")
            << QByteArray("name,email\nAnn,a@x.example\n,\nBob,b@x.example,too,many\n\"Cy\nDee\",\nEve,\"no "
                          "end\nat all\n")
            << u"Ann|a@x.example||\nCy Dee|||"_s << u"3 4 7"_s;
    }
    void tables() {
        QFETCH(const QByteArray, bytes);
        const Import import = read(bytes);
        QTEST(shown(import), "people");
        QTEST(faults(import), "wrong");
    }

    void cardsOfVersion3() {
        const Import import = read(
            "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Lee;Ann;;Dr.;\r\nFN:Dr. Ann Lee\r\n"
            "item1.EMAIL;TYPE=INTERNET:old@x.example\r\n"
            "EMAIL;TYPE=INTERNET,pref:a@x.exa\r\n mple\r\n"
            "TEL;TYPE=\"work:voice\":(425) 555-0100\r\nORG:X\\, Inc.;Support\r\nNOTE:a\\nb\r\nEND:VCARD\r\n"
            "BEGIN:VCARD\nVERSION:4.0\nN:Roe;Bob;;;\nTEL;VALUE=uri:tel:+1-425-555-0101;ext=7\nEND:VCARD\n");
        QCOMPARE(shown(import),
                 u"Dr. Ann Lee|a@x.example|(425) 555-0100|X, Inc.\nBob Roe||+1-425-555-0101 ext. 7|"_s);
        QCOMPARE(faults(import), QString());
    }

    void brokenCardsLoseNoOthers() {
        const Import import = read(
            "BEGIN:VCARD\nTEL:1\nEND:VCARD\nBEGIN:VCARD\nFN:Ann\nBEGIN:VCARD\nFN:Bob\nEND:VCARD\nFN:stray\n"
            "BEGIN:VCARD\nFN:Cy\n");
        QCOMPARE(shown(import), u"Bob|||"_s);
        QCOMPARE(faults(import), u"1 4 9 10"_s);
    }

    void otherFilesAreRefused() {
        for (const QByteArray& bytes : {QByteArray(),
                                        QByteArray("\x7f"
                                                   "ELF\0name",
                                                   9),
                                        QByteArray("hello\nworld\n")}) {
            QVERIFY(!contacts::readContacts(bytes));
        }
    }

    void theSamePersonIsFoundByAddressOrNumber() {
        contacts::KnownPeople known(u"US"_s);
        known.add({.name = u"Ann"_s, .email = u"Ann@X.example"_s, .phone = u"+1 425 555 0100"_s}, 4);
        known.add({.name = u"Bob"_s, .phone = u"112"_s}, 5);
        QCOMPARE(known.find({.email = u"ann@x.example"_s}), 4);
        QCOMPARE(known.find({.name = u"A. Lee"_s, .phone = u"(425) 555-0100"_s}),
                 4);                                  // by libphonenumber, of this country
        QCOMPARE(known.find({.name = u"Ann"_s}), -1); // a name is no proof
        QCOMPARE(known.find({.name = u"Cy"_s, .phone = u"112"_s}), -1);
        QCOMPARE(known.find({}), -1);
        contacts::KnownPeople elsewhere(u"DE"_s);
        elsewhere.add({.phone = u"+1 425 555 0100"_s}, 0);
        QCOMPARE(elsewhere.find({.phone = u"(425) 555-0100"_s}), -1);
    }

    void mergingLosesNothing() {
        const Person one{.id = 3, .name = u"Ann"_s, .email = u"a@x.example"_s, .used = core::fromMillis(5)};
        const Person two{.id = 9, .name = u"A. Lee"_s, .phone = u"+1 425 555 0100"_s, .version = u"22"_s};
        const Person both = ticket::merged(one, two);
        QCOMPARE(both.id, 3);
        QCOMPARE(both.name, u"Ann"_s);
        QCOMPARE(both.email + both.phone + both.version, u"a@x.example+1 425 555 010022"_s);
        QCOMPARE(both.used, one.used);
        QVERIFY(ticket::isFoundBy({.name = u"Jörg"_s, .company = u"Acme Söhne"_s}, u"acme jorg"_s));
        QVERIFY(!ticket::isFoundBy({.name = u"Jörg"_s}, u"jorg acme"_s));
    }
};

QTEST_GUILESS_MAIN(TestContactFile)
#include "test_contactfile.moc"
