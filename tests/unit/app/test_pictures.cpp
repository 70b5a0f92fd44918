// Renders every step, Review, Receipt and the main window into the folder "pictures" of the build, in light,
// dark, large and German, to be looked at. What a picture cannot be without is tested: it is there and not
// blank.
#include "app/language.h"
#include "unit/app/deskfixture.h"
#include "unit/wizard/window.h"
#include "wizard/look/scheme.h"

#include <QAbstractButton>
#include <QDir>
#include <QScopeGuard>
#include <QTabWidget>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using wizard::look::Scheme;

namespace {

bool isBlank(const QImage& image) {
    const QRgb first = image.pixel(image.width() / 2, image.height() / 2);
    for (int y = 0; y < image.height(); y += 2) {
        for (int x = 0; x < image.width(); x += 2) {
            if (image.pixel(x, y) != first) {
                return false;
            }
        }
    }
    return true;
}

} // namespace

class TestPictures final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void steps_data() { modes(); }
    void steps();
    void desk_data() { modes(); }
    void desk();

private:
    static void modes();
    bool take(QWidget* window, const QString& name);

    QDir m_folder;
};

void TestPictures::initTestCase() {
    m_folder = QDir(QCoreApplication::applicationDirPath() + u"/../pictures"_s);
    QVERIFY(m_folder.mkpath(u"."_s));
}

void TestPictures::modes() {
    QTest::addColumn<Scheme>("scheme");
    QTest::addColumn<double>("scale");
    QTest::addColumn<QString>("language");
    QTest::addRow("light") << Scheme::Light << 1.0 << u"en"_s;
    QTest::addRow("dark") << Scheme::Dark << 1.0 << u"en"_s;
    QTest::addRow("large") << Scheme::Light << 2.0 << u"en"_s;
    QTest::addRow("german") << Scheme::Light << 1.0 << u"de"_s;
}

bool TestPictures::take(QWidget* window, const QString& name) {
    settle();
    const QImage image = window->grab().toImage();
    const QString file =
        m_folder.filePath(QString::fromLatin1(QTest::currentDataTag()) + u'-' + name + u".png"_s);
    return !isBlank(image) && image.save(file);
}

/// Colours, size and language for as long as it lives.
struct Mode {
    app::Language language{*qApp};
    QFont before = QApplication::font();

    Mode(Scheme scheme, double scale, const QString& code) {
        QFont font = before;
        font.setPointSizeF(before.pointSizeF() * scale);
        QApplication::setFont(font);
        wizard::look::apply(*qApp, scheme);
        language.use(code);
    }
    ~Mode() {
        language.use(u"en"_s);
        wizard::look::apply(*qApp, Scheme::System);
        QApplication::setFont(before);
    }
    Q_DISABLE_COPY_MOVE(Mode)
};

void TestPictures::steps() {
    QFETCH(const Scheme, scheme);
    QFETCH(const double, scale);
    QFETCH(const QString, language);
    const Mode mode(scheme, scale, language);
    Window window;
    window.wizard->resize(960, 680);
    QVERIFY(take(window.wizard.get(), u"empty"_s));
    Fixture::answerAll(*window.session);
    int number = 0;
    for (const QString& place : window.places()) {
        window.find<QAbstractButton>(u"step."_s + place)->click();
        QVERIFY(take(window.wizard.get(), u"%1-%2"_s.arg(++number).arg(place)));
    }
    window.session->setValue(u"severity"_s, u"high"_s);
    window.session->touchAll();
    window.find<QAbstractButton>(u"step.severity"_s)->click();
    QVERIFY(take(window.wizard.get(), u"6-severity-high"_s));
    window.find<QAbstractButton>(u"step.review"_s)->click();
    QVERIFY(take(window.wizard.get(), u"9-review-high"_s));
    window.session->setValue(u"severity"_s, u"urgent"_s);
    window.find<QAbstractButton>(u"send"_s)->click();
    QTRY_COMPARE(window.wizard->place(), u"receipt"_s);
    window.deliver([&](store::Entry& entry) {
        entry.state = store::EntryState::Waiting;
        entry.nextTry = window.fixture.clock.now() + 90s;
        entry.error =
            core::Error{.kind = core::ErrorKind::Transient,
                        .text = QCoreApplication::translate("net", "The Support Center cannot be reached.")};
    });
    QVERIFY(take(window.wizard.get(), u"10-receipt-waiting"_s));
    window.receive(u"PRACTICE-17"_s);
    QVERIFY(take(window.wizard.get(), u"10-receipt"_s));
}

void TestPictures::desk() {
    QFETCH(const Scheme, scheme);
    QFETCH(const double, scale);
    QFETCH(const QString, language);
    const Mode mode(scheme, scale, language);
    {
        DeskFixture fixture;
        QVERIFY(fixture.open());
        app::MainWindow first(fixture.program());
        first.show();
        QVERIFY(take(&first, u"first-start"_s));
    }
    DeskFixture fixture;
    QVERIFY(fixture.addAccount());
    QVERIFY(fixture.open());
    QVERIFY(fixture.put(fixture.draft(u"draft1"_s, u"Password resets arrive late"_s)));
    QVERIFY(fixture.put(fixture.entry(u"entry1"_s, u"Logins fail for all users since 02:40"_s)));
    QVERIFY(fixture.put({fixture.ticket(u"17"_s, u"Logins fail for all users since 02:40"_s),
                         fixture.ticket(u"16"_s, u"Node 2 does not come back after the update"_s)}));
    app::MainWindow window(fixture.program());
    window.show();
    auto* lists = window.findChild<QTabWidget*>(u"lists"_s);
    QVERIFY(lists);
    for (int i = 0; i < lists->count(); ++i) {
        lists->setCurrentIndex(i);
        QVERIFY(take(&window, u"desk-%1"_s.arg(i)));
    }
}

QTEST_MAIN(TestPictures)
#include "test_pictures.moc"
