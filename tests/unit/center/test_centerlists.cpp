#include "centerfixture.h"

#include <QTest>

using namespace centertest;

/// Lists, search and both ways of paging.
class TestCenterLists final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        for (int number = 1; number <= 7; ++number) {
            m_running.client->file(u"Subject %1"_s.arg(number), u"Text of number%1 100%"_s.arg(number),
                                   {{u"priority"_s, number == 3 ? u"urgent"_s : u"low"_s}});
            m_running.clock.advance(std::chrono::seconds(1));
        }
        // The second one is pending and the newest change.
        m_running.client->send(
            "PUT", u"/api/v2/requests/2.json"_s,
            {{u"request"_s, QJsonObject{{u"comment"_s, QJsonObject{{u"body"_s, u"News"_s}}}}}});
    }

    void listsAreSortedAndNarrowed_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QList<int>>("numbers");
        QTest::newRow("as they came") << u"requests.json"_s << QList{1, 2, 3, 4, 5, 6, 7};
        QTest::newRow("without json") << u"requests"_s << QList{1, 2, 3, 4, 5, 6, 7};
        QTest::newRow("newest first")
            << u"requests.json?sort_by=created_at&sort_order=desc"_s << QList{7, 6, 5, 4, 3, 2, 1};
        QTest::newRow("newest change first")
            << u"requests.json?sort_by=updated_at&sort_order=desc"_s << QList{2, 7, 6, 5, 4, 3, 1};
        QTest::newRow("cursor, newest change")
            << u"requests.json?sort=-updated_at&page[size]=3"_s << QList{2, 7, 6};
        QTest::newRow("encoded") << u"requests.json?sort=-updated_at&page%5Bsize%5D=3"_s << QList{2, 7, 6};
        QTest::newRow("cursor with sort_by")
            << u"requests.json?sort_by=updated_at&sort_order=desc&page[size]=2"_s << QList{2, 7};
        QTest::newRow("unknown sort") << u"requests.json?sort_by=subject'--"_s << QList{1, 2, 3, 4, 5, 6, 7};
        QTest::newRow("status") << u"requests.json?status=pending,hold"_s << QList{2};
        QTest::newRow("status with quotes") << u"requests.json?status=x')%20OR%20(1=1"_s << QList<int>();
        QTest::newRow("open") << u"requests/open.json"_s << QList{1, 2, 3, 4, 5, 6, 7};
        QTest::newRow("solved") << u"requests/solved.json"_s << QList<int>();
        QTest::newRow("copies") << u"requests/ccd.json"_s << QList<int>();
        QTest::newRow("of me") << u"users/me/requests.json"_s << QList{1, 2, 3, 4, 5, 6, 7};
        QTest::newRow("page") << u"requests.json?per_page=3&page=3"_s << QList{7};
        QTest::newRow("search subject") << u"requests/search.json?query=subject+NUMBER4"_s << QList{4};
        QTest::newRow("search comment") << u"requests/search.json?query=news"_s << QList{2};
        QTest::newRow("search with sign")
            << u"requests/search.json?query=100%25"_s << QList{1, 2, 3, 4, 5, 6, 7};
        QTest::newRow("no wildcard") << u"requests/search.json?query=1_0"_s << QList<int>();
        QTest::newRow("search priority") << u"requests/search.json?query=priority:urgent"_s << QList{3};
        QTest::newRow("search status")
            << u"requests/search.json?query=status:open+priority:urgent"_s << QList{3};
        QTest::newRow("search ignores cursors")
            << u"requests/search.json?query=number7&page[size]=1"_s << QList{7};
    }
    void listsAreSortedAndNarrowed() {
        QFETCH(QString, path);
        QFETCH(QList<int>, numbers);
        const Got got = m_running.client->get(u"/api/v2/"_s + path);
        QCOMPARE(got.status, 200);
        QCOMPARE(numbersOf(got), numbers);
    }

    void peopleStandBesideTheListWhenAskedFor() {
        const Got with = m_running.client->get(u"/api/v2/requests.json?include=users"_s);
        QCOMPARE(with.array(u"users"_s).first().toObject().value(u"email"_s).toString(),
                 u"practice@localhost"_s);
        QVERIFY(!m_running.client->get(u"/api/v2/requests.json"_s).json.contains(u"users"_s));
    }

    void cursorsGoThroughAllAndBack() {
        QList<int> all;
        QString path = u"/api/v2/requests.json?sort=-created_at&page[size]=3"_s;
        QString previous;
        while (!path.isEmpty()) {
            const Got got = m_running.client->get(path);
            QCOMPARE(got.status, 200);
            all << numbersOf(got);
            const bool hasMore = got.object(u"meta"_s).value(u"has_more"_s).toBool();
            previous = got.object(u"links"_s).value(u"prev"_s).toString();
            path = hasMore ? got.object(u"links"_s).value(u"next"_s).toString() : QString();
            if (all.size() == 3) {
                // What arrives between two pages does not shift them.
                m_running.client->file(u"Meanwhile"_s);
            }
        }
        QCOMPARE(all, (QList{7, 6, 5, 4, 3, 2, 1}));
        const Got back = m_running.client->get(previous);
        QCOMPARE(numbersOf(back), (QList{4, 3, 2}));
    }

    void numberedPagesSayWhereTheyAre() {
        const Got got = m_running.client->get(u"/api/v2/requests.json?per_page=3&page=2"_s);
        QVERIFY(got.json.value(u"count"_s).toInt() >= 7);
        QVERIFY(got.json.value(u"next_page"_s).toString().contains(u"page=3"_s));
        QCOMPARE(numbersOf(m_running.client->get(got.json.value(u"previous_page"_s).toString())),
                 (QList{1, 2, 3}));
    }

    void wrongPagesAreRefused_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("status");
        QTest::newRow("size") << u"requests.json?page[size]=101"_s << 400;
        QTest::newRow("no size") << u"requests.json?page[size]=x"_s << 400;
        QTest::newRow("cursor") << u"requests.json?page[after]=%%%"_s << 400;
        QTest::newRow("cursor of words") << u"requests.json?page[after]=YTpi"_s << 400;
        QTest::newRow("too deep") << u"requests.json?page=101"_s << 400;
        QTest::newRow("search too deep") << u"requests/search.json?query=x&page=11"_s << 422;
        QTest::newRow("overflow") << u"requests.json?page=2147483647&per_page=100"_s << 400;
    }
    void wrongPagesAreRefused() {
        QFETCH(QString, path);
        QFETCH(int, status);
        QCOMPARE(m_running.client->get(u"/api/v2/"_s + path).status, status);
    }

private:
    static QList<int> numbersOf(const Got& got) {
        QList<int> numbers;
        const QJsonArray requests = got.array(u"requests"_s);
        for (const QJsonValue& request : requests) {
            numbers << request.toObject().value(u"id"_s).toString().section(u'-', 1).toInt();
        }
        return numbers;
    }

    Running m_running;
};

QTEST_GUILESS_MAIN(TestCenterLists)
#include "test_centerlists.moc"
