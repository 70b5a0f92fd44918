#include "evidence/collector.h"
#include "wizard/evidence/cleaningwindow.h"

#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>
#include <QWidget>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000;

} // namespace

/// What was removed from a file, and taking it back.
class TestCleaningWindow final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_collector.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_blobs = std::make_unique<store::BlobStore>(m_folder->filePath(u"blobs"_s));
        m_collector = std::make_unique<evidence::Collector>(*m_blobs);
        m_owner = std::make_unique<QWidget>();
        write("user jane\npassword=hunter2trombone\n");
        m_files = m_collector->open(m_intent);
        m_files->add(QStringList{path()});
        QTRY_COMPARE_WITH_TIMEOUT(m_files->attachments().size(), 1, patience);
    }

    void cleanup() {
        m_owner.reset();
        m_files.reset();
    }

    void saysThatAValueIsBack() {
        const QWidget* window = open();
        compare(*window);
        QTRY_COMPARE_WITH_TIMEOUT(places(*window), 1, patience);
        press(*window, u"cleaning.keep"_s);
        QTRY_COMPARE_WITH_TIMEOUT(said(*window), u"The value is back in the copy."_s, patience);
        QCOMPARE(places(*window), 0);
        QCOMPARE(copy(), "user jane\npassword=hunter2trombone\n"_ba);
    }

    void saysThatAnotherFileStandsInItsPlace() {
        reopen();
        write("something else\n");
        const QWidget* window = open();
        compare(*window);
        QTRY_VERIFY_WITH_TIMEOUT(said(*window).contains(path()), patience);
        QCOMPARE(places(*window), 0);
    }

    void comparesAfterARestart() {
        reopen();
        const QWidget* window = open();
        compare(*window);
        QTRY_COMPARE_WITH_TIMEOUT(places(*window), 1, patience);
        press(*window, u"cleaning.keep"_s);
        QTRY_COMPARE_WITH_TIMEOUT(said(*window), u"The value is back in the copy."_s, patience);
    }

private:
    QString path() const { return m_folder->filePath(u"app.log"_s); }
    QByteArray copy() const {
        QFile file(m_blobs->path(m_files->attachments().first().blob));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QByteArray& bytes) {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    void reopen() {
        const QList<ticket::Attachment> attached = m_files->attachments();
        m_files.reset();
        m_collector =
            std::make_unique<evidence::Collector>(*m_blobs); // the notes are written when the first is gone
        m_files = m_collector->open(m_intent, attached);
    }
    const QWidget* open() {
        return wizard::CleaningWindow::open(*m_files, {}, m_files->exhibits().first().id, m_owner.get());
    }
    static void press(const QWidget& window, const QString& name) {
        auto* button = window.findChild<QPushButton*>(name);
        QVERIFY(button && button->isVisible() && button->isEnabled());
        button->click();
    }
    static void compare(const QWidget& window) { press(window, u"cleaning.compare"_s); }
    static int places(const QWidget& window) {
        const auto* list = window.findChild<QTreeWidget*>(u"cleaning.places"_s);
        return list->isVisible() ? list->topLevelItemCount() : 0;
    }
    static QString said(const QWidget& window) {
        return window.findChild<QLabel*>(u"cleaning.said"_s)->text();
    }

    const core::IntentId m_intent{u"intent-1"_s};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::BlobStore> m_blobs;
    std::unique_ptr<evidence::Collector> m_collector;
    std::unique_ptr<QWidget> m_owner;
    std::unique_ptr<evidence::RequestFiles> m_files;
};

QTEST_MAIN(TestCleaningWindow)
#include "test_cleaningwindow.moc"
