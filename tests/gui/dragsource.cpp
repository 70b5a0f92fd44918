#include "dragsource.h"

#include <QApplication>
#include <QDrag>
#include <QFile>
#include <QLabel>
#include <QMimeData>
#include <QProcess>
#include <QTest>
#include <QUrl>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace dragsource {
namespace {

constexpr auto argument = "--drag-source";
constexpr int patience = 30'000;
constexpr int side = 40;

class Handle final : public QLabel {
public:
    explicit Handle(const QString& file) : QLabel(u"file"_s), m_file(file) {
        setWindowFlags(Qt::FramelessWindowHint | Qt::WindowStaysOnTopHint | Qt::BypassWindowManagerHint);
        setGeometry(0, 0, side, side);
    }

protected:
    void mousePressEvent(QMouseEvent* /*event*/) override {
        auto* contents = new QMimeData;
        contents->setUrls({QUrl::fromLocalFile(m_file)});
        auto* drag = new QDrag(this);
        drag->setMimeData(contents);
        drag->exec(Qt::CopyAction | Qt::MoveAction, Qt::MoveAction); // as file managers propose
    }
    void paintEvent(QPaintEvent* event) override {
        QLabel::paintEvent(event);
        if (!m_isSaid) {
            m_isSaid = true;
            std::puts("shown");
            std::fflush(stdout);
        }
    }

private:
    QString m_file;
    bool m_isSaid = false;
};

} // namespace

void start(QProcess& process, const QString& file) {
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), {QLatin1StringView(argument), file});
    if (!QTest::qWaitFor([&process] { return process.canReadLine(); }, patience)) {
        qFatal("the other program shows nothing");
    }
}

bool isWanted(int argc, char** argv) {
    return argc == 3 && qstrcmp(argv[1], argument) == 0;
}

int run(int argc, char** argv) {
    QApplication application(argc, argv);
    Handle window(QFile::decodeName(argv[2]));
    window.show();
    return QApplication::exec();
}

} // namespace dragsource
