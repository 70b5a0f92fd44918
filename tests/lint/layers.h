#pragma once

#include "lint/scanner.h"

#include <QHash>
#include <QLibraryInfo>
#include <QSet>

/// Who may include whom, of ours and of others'. Static libraries and system headers let everything through,
/// so that only this table keeps the walls.
namespace lint {

struct Layer {
    QStringList folders;      ///< of ours; a folder may always include itself
    QStringList modules;      ///< of Qt and others, besides the standard library and QtCore
    QStringList headers = {}; ///< single ones of other modules
};

inline const QHash<QString, Layer>& layers() {
    static const QHash<QString, Layer> table = {
        {u"core"_s, {{}, {u"spdlog"_s, u"posix"_s}}},
        {u"ticket"_s, {{u"core"_s}, {}}},
        {u"store"_s, {{u"core"_s, u"ticket"_s}, {u"QtSql"_s, u"posix"_s}}},
        {u"evidence"_s,
         {{u"core"_s, u"ticket"_s, u"store"_s, u"archive"_s}, {u"zlib"_s, u"posix"_s, u"simd"_s}}},
        {u"archive"_s, {{u"core"_s}, {u"libarchive"_s, u"posix"_s}}},
        {u"phone"_s, {{u"core"_s}, {u"libphonenumber"_s}}},
        {u"contacts"_s, {{u"core"_s, u"ticket"_s, u"phone"_s}, {}}},
        {u"package"_s, {{u"core"_s, u"ticket"_s, u"store"_s, u"archive"_s, u"mail"_s}, {u"posix"_s}}},
        {u"net"_s, {{u"core"_s}, {u"QtNetwork"_s, u"posix"_s}}},
        {u"credentials"_s, {{u"core"_s, u"ticket"_s}, {u"qtkeychain"_s, u"posix"_s}}},
        {u"mail"_s, {{u"core"_s}, {u"libcurl"_s}}},
        {u"provider"_s, {{u"core"_s, u"ticket"_s, u"net"_s, u"credentials"_s, u"mail"_s}, {}}},
        {u"delivery"_s, {{u"core"_s, u"ticket"_s, u"store"_s, u"provider"_s, u"mail"_s}, {}}},
        {u"health"_s, {{u"core"_s, u"net"_s}, {}}},
        {u"center"_s,
         {{u"core"_s, u"ticket"_s, u"store"_s}, {u"QtHttpServer"_s, u"QtNetwork"_s, u"QtSql"_s}}},
        {u"items"_s, {{u"core"_s, u"ticket"_s, u"store"_s, u"delivery"_s, u"health"_s}, {}}},
        {u"wizard"_s,
         {{u"core"_s, u"ticket"_s, u"store"_s, u"evidence"_s, u"delivery"_s, u"items"_s, u"health"_s,
           u"phone"_s},
          {u"QtGui"_s, u"QtWidgets"_s, u"QtSvg"_s}}},
        {u"app"_s,
         {{u"core"_s, u"ticket"_s, u"store"_s, u"evidence"_s, u"net"_s, u"credentials"_s, u"mail"_s,
           u"provider"_s, u"delivery"_s, u"health"_s, u"center"_s, u"items"_s, u"wizard"_s, u"archive"_s,
           u"phone"_s, u"contacts"_s, u"package"_s},
          {u"QtGui"_s, u"QtWidgets"_s, u"QtSvg"_s, u"QtDBus"_s, u"QtPrintSupport"_s, u"posix"_s},
          {u"QLocalSocket"_s, u"QLocalServer"_s}}},
    };
    return table;
}

/// The folder a path of the tree belongs to: "core" of model/core/error.h, "app" of app/cli/submit.cpp.
inline QString folderOf(const QString& path) {
    const QStringList parts = path.split(u'/');
    return parts.value(0) == u"model" ? parts.value(1) : parts.value(0);
}

/// Header → the Qt modules it lies in, read from the installed headers.
inline const QMultiHash<QString, QString>& qtHeaders() {
    static const QMultiHash<QString, QString> table = [] {
        QMultiHash<QString, QString> found;
        const QDir headers(QLibraryInfo::path(QLibraryInfo::HeadersPath));
        const QStringList modules = headers.entryList({u"Qt*"_s}, QDir::Dirs);
        for (const QString& module : modules) {
            const QStringList names = QDir(headers.filePath(module)).entryList(QDir::Files);
            for (const QString& name : names) {
                found.insert(name, module);
            }
        }
        return found;
    }();
    return table;
}

inline bool isStandard(const QString& header) {
    static const QSet<QString> names = [] {
        const QString list =
            u"algorithm any array atomic barrier bit bitset cassert cctype cerrno cfenv cfloat charconv "
            u"chrono "
            "cinttypes climits clocale cmath compare complex concepts condition_variable coroutine csetjmp "
            "csignal "
            "cstdarg cstddef cstdint cstdio cstdlib cstring ctime cuchar cwchar cwctype deque exception "
            "execution "
            "expected filesystem format forward_list fstream functional future initializer_list iomanip ios "
            "iosfwd "
            "iostream istream iterator latch limits list locale map memory memory_resource mutex new numbers "
            "numeric "
            "optional ostream queue random ranges ratio regex scoped_allocator semaphore set shared_mutex "
            "source_location span spanstream sstream stack stacktrace stdexcept stop_token streambuf string "
            "string_view strstream syncstream system_error thread tuple type_traits typeindex typeinfo "
            "unordered_map unordered_set utility valarray variant vector version"_s;
        const QStringList words = list.split(u' ');
        return QSet<QString>(words.cbegin(), words.cend());
    }();
    return names.contains(header);
}

inline bool isPosix(const QString& header) {
    static const QSet<QString> names = {u"errno.h"_s,  u"fcntl.h"_s,   u"poll.h"_s,   u"pwd.h"_s,
                                        u"signal.h"_s, u"termios.h"_s, u"unistd.h"_s, u"stdlib.h"_s};
    return names.contains(header) || header.startsWith(u"sys/"_s) || header.startsWith(u"linux/"_s);
}

/// The modules an angled header may be taken from; empty when nobody knows it.
inline QStringList modulesOf(const QString& header) {
    if (isStandard(header)) {
        return {u"std"_s};
    }
    if (isPosix(header)) {
        return {u"posix"_s};
    }
    static const QList<QPair<QString, QString>> thirdParty = {
        {u"spdlog/"_s, u"spdlog"_s},
        {u"fmt/"_s, u"spdlog"_s},
        {u"qt6keychain/"_s, u"qtkeychain"_s},
        {u"curl/"_s, u"libcurl"_s},
        {u"archive.h"_s, u"libarchive"_s},
        {u"archive_entry.h"_s, u"libarchive"_s},
        {u"hs/"_s, u"hyperscan"_s},
        {u"hs.h"_s, u"hyperscan"_s},
        {u"zlib.h"_s, u"zlib"_s},
        {u"immintrin.h"_s, u"simd"_s},
        {u"phonenumbers/"_s, u"libphonenumber"_s},
    };
    for (const auto& [start, module] : thirdParty) {
        if (header.startsWith(start)) {
            return {module};
        }
    }
    const QString module = header.section(u'/', 0, 0);
    if (header.contains(u'/')) {
        return qtHeaders().contains(header.section(u'/', 1), module) ? QStringList{module} : QStringList();
    }
    return qtHeaders().values(header);
}

inline QString complaintAboutOwn(const QString& folder, const Include& include) {
    const QString other = include.name.section(u'/', 0, 0);
    if (include.name.endsWith(u".moc"_s)) {
        return {};
    }
    if (!include.name.contains(u'/') || !layers().contains(other)) {
        return other == u"support" || other == u"tests"
                   ? u"%1 belongs to the tests"_s.arg(include.name)
                   : u"\"%1\" is no header of ours: write \"folder/name.h\", and others' in <>"_s.arg(
                         include.name);
    }
    if (other != folder && !layers()[folder].folders.contains(other)) {
        return u"%1 may not include %2 (%3)"_s.arg(folder, other, include.name);
    }
    return {};
}

inline QString complaintAboutForeign(const QString& folder, const Include& include) {
    const Layer& layer = layers()[folder];
    const QStringList modules = modulesOf(include.name);
    if (modules.isEmpty()) {
        return u"<%1> is of no known module; add it to the table of tests/lint/layers.h if it is meant"_s.arg(
            include.name);
    }
    if (modules.contains(include.name)) {
        return u"<%1> takes in a whole module and seconds to compile: include single classes"_s.arg(
            include.name);
    }
    for (const QString& module : modules) {
        if (module == u"std" || module == u"QtCore" || layer.modules.contains(module)) {
            return {};
        }
    }
    if (layer.headers.contains(include.name.section(u'/', -1))) {
        return {};
    }
    return u"%1 may not use %2 (<%3>)"_s.arg(folder, modules.first(), include.name);
}

/// What is wrong with the includes of a file of the product.
inline QList<Finding> layerFindings(const Source& source) {
    const QString folder = folderOf(source.path);
    if (!layers().contains(folder)) {
        return {{1, u"%1 is no folder of the house"_s.arg(folder)}};
    }
    QList<Finding> findings;
    const QList<Include> includes = includesOf(source.text);
    for (const Include& include : includes) {
        const QString complaint =
            include.quoted ? complaintAboutOwn(folder, include) : complaintAboutForeign(folder, include);
        if (!complaint.isEmpty()) {
            findings.append({include.line, complaint});
        }
    }
    return findings;
}

using Edges = QHash<QString, QStringList>;

/// A way that leads from a node back to itself, with that node at both ends; empty when there is none.
inline QStringList cycleIn(const Edges& edges) {
    QSet<QString> done;
    QStringList way;
    const auto visit = [&](const auto& self, const QString& node) -> bool {
        if (way.contains(node)) {
            way = way.mid(way.indexOf(node));
            way.append(node);
            return true;
        }
        if (done.contains(node)) {
            return false;
        }
        way.append(node);
        for (const QString& next : edges.value(node)) {
            if (self(self, next)) {
                return true;
            }
        }
        way.removeLast();
        done.insert(node);
        return false;
    };
    QStringList nodes = edges.keys();
    nodes.sort();
    for (const QString& node : std::as_const(nodes)) {
        if (visit(visit, node)) {
            return way;
        }
    }
    return {};
}

} // namespace lint
