#include "lint/layers.h"

#include <QTest>

using namespace lint;

/// The walls of the house: who includes whom.
class TestLayers final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSnippetIsJudged_data();
    void aSnippetIsJudged();
    void includesAreFound();
    void aCycleIsFound();
    void theTableHasNoCycle();
    void everyFolderIsInTheTable();
    void filesKeepToTheTable_data();
    void filesKeepToTheTable();
    void headersHaveNoCycle();
};

void TestLayers::aSnippetIsJudged_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("include");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char* name, const char* path, const char* include, bool allowed) {
        QTest::newRow(name) << QString::fromUtf8(path) << QString::fromUtf8(include) << allowed;
    };
    row("itself", "model/core/a.cpp", R"("core/a.h")", true);
    row("down", "model/ticket/a.cpp", R"("core/a.h")", true);
    row("up", "model/core/a.cpp", R"("ticket/a.h")", false);
    row("across", "wizard/a.cpp", R"("net/transport.h")", false);
    row("to the practice center", "model/provider/a.cpp", R"("center/practicecenter.h")", false);
    row("everything", "app/cli/a.cpp", R"("center/practicecenter.h")", true);
    row("the top", "wizard/a.cpp", R"("app/mainwindow.h")", false);
    row("test code", "app/a.cpp", R"("support/fake.h")", false);
    row("no folder", "model/core/a.cpp", R"("a.h")", false);
    row("a way round", "model/core/a.cpp", R"("../ticket/a.h")", false);
    row("by the top", "wizard/a.cpp", R"("model/net/transport.h")", false);
    row("in the wrong brackets", "model/ticket/a.cpp", "<core/a.h>", false);
    row("own moc", "model/core/a.cpp", R"("a.moc")", true);
    row("standard library", "model/core/a.cpp", "<chrono>", true);
    row("Qt Core", "model/ticket/a.cpp", "<QJsonObject>", true);
    row("Qt Core, the long way", "model/ticket/a.cpp", "<QtCore/QJsonObject>", true);
    row("spdlog at its place", "model/core/log.cpp", "<spdlog/spdlog.h>", true);
    row("spdlog elsewhere", "model/store/a.cpp", "<spdlog/spdlog.h>", false);
    row("SQL at its place", "model/store/a.cpp", "<QSqlQuery>", true);
    row("SQL elsewhere", "model/items/a.cpp", "<QSqlQuery>", false);
    row("network at its place", "model/net/a.cpp", "<QNetworkAccessManager>", true);
    row("network elsewhere", "model/provider/a.cpp", "<QNetworkReply>", false);
    row("network by its module", "model/provider/a.cpp", "<QtNetwork/QNetworkReply>", false);
    row("TLS elsewhere", "app/a.cpp", "<QSslError>", false);
    row("a local socket", "app/a.cpp", "<QLocalSocket>", true);
    row("HTTP server at its place", "model/center/a.cpp", "<QHttpServer>", true);
    row("HTTP server elsewhere", "app/a.cpp", "<QHttpServer>", false);
    row("keychain at its place", "model/credentials/a.cpp", "<qt6keychain/keychain.h>", true);
    row("keychain elsewhere", "app/a.cpp", "<qt6keychain/keychain.h>", false);
    row("a widget at its place", "wizard/a.cpp", "<QLabel>", true);
    row("a widget in the model", "model/items/a.cpp", "<QLabel>", false);
    row("a colour in the model", "model/items/a.cpp", "<QColor>", false);
    row("a whole module", "wizard/a.cpp", "<QtWidgets>", false);
    row("libcurl elsewhere", "model/provider/a.cpp", "<curl/curl.h>", false);
    row("libarchive elsewhere", "model/store/a.cpp", "<archive.h>", false);
    row("the operating system", "wizard/a.cpp", "<unistd.h>", false);
    row("a stranger", "app/a.cpp", "<boost/asio.hpp>", false);
    row("a Qt class that is none", "app/a.cpp", "<QNoSuchThing>", false);
    row("a folder nobody knows", "model/misc/a.cpp", "<QString>", false);
}

void TestLayers::aSnippetIsJudged() {
    QFETCH(const QString, path);
    QFETCH(const QString, include);
    QFETCH(const bool, allowed);
    const auto findings = layerFindings({path, u"#pragma once\n#include "_s + include + u"\n"_s});
    QCOMPARE(findings.isEmpty(), allowed);
}

void TestLayers::includesAreFound() {
    const QString text = u"// #include <commented>\n#  include \"core/a.h\" // why\n/*\n#include <no>\n*/\n"
                         "#include <QString>\nconst char* s = \"#include <no>\";\n"_s;
    const auto includes = includesOf(text);
    QCOMPARE(includes.size(), 2);
    QCOMPARE(includes.at(0).name, u"core/a.h"_s);
    QCOMPARE(includes.at(0).line, 2);
    QVERIFY(includes.at(0).quoted);
    QCOMPARE(includes.at(1).name, u"QString"_s);
    QCOMPARE(includes.at(1).line, 6);
    QVERIFY(!includes.at(1).quoted);
}

void TestLayers::aCycleIsFound() {
    QCOMPARE(cycleIn({{u"a"_s, {u"b"_s, u"c"_s}}, {u"b"_s, {u"c"_s}}}), QStringList());
    QCOMPARE(cycleIn({{u"x"_s, {u"a"_s}}, {u"a"_s, {u"b"_s}}, {u"b"_s, {u"a"_s}}}),
             QStringList({u"a"_s, u"b"_s, u"a"_s}));
}

void TestLayers::theTableHasNoCycle() {
    Edges edges;
    for (auto layer = layers().cbegin(); layer != layers().cend(); ++layer) {
        edges[layer.key()] = layer->folders;
        for (const QString& folder : layer->folders) {
            QVERIFY2(layers().contains(folder), qPrintable(folder));
        }
    }
    QCOMPARE(cycleIn(edges), QStringList());
}

void TestLayers::everyFolderIsInTheTable() {
    const QStringList folders =
        QDir(QStringLiteral(SW_SOURCE_DIR "/model")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QVERIFY(!folders.isEmpty());
    for (const QString& folder : folders) {
        QVERIFY2(layers().contains(folder), qPrintable(folder));
    }
}

void TestLayers::filesKeepToTheTable_data() {
    QTest::addColumn<Source>("source");
    const auto sources = sourcesBelow({u"app"_s, u"wizard"_s, u"model"_s});
    for (const Source& source : sources) {
        QTest::newRow(qPrintable(source.path)) << source;
    }
}

void TestLayers::filesKeepToTheTable() {
    QFETCH(const Source, source);
    const QStringList lines = located(source, layerFindings(source));
    QVERIFY2(lines.isEmpty(), qPrintable(lines.join(u'\n')));
}

void TestLayers::headersHaveNoCycle() {
    Edges edges;
    const auto sources = sourcesBelow({u"app"_s, u"wizard"_s, u"model"_s}, {u"*.h"_s});
    for (const Source& source : sources) {
        const QString name = source.path.startsWith(u"model/"_s) ? source.path.mid(6) : source.path;
        const auto includes = includesOf(source.text);
        for (const Include& include : includes) {
            if (include.quoted) {
                edges[name].append(include.name);
            }
        }
    }
    const QStringList cycle = cycleIn(edges);
    QVERIFY2(cycle.isEmpty(), qPrintable(cycle.join(u" → "_s)));
}

QTEST_GUILESS_MAIN(TestLayers)
#include "test_layers.moc"
