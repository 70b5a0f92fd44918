#pragma once

#include <QByteArray>
#include <QList>

#include <random>

/// Evidence as customers send it, with secrets planted in it and a list of what they are.
namespace planted {

using Random = std::mt19937;

/// A secret and the key it is known by; some are known by their shape alone.
struct Secret {
    QByteArray kind;     ///< for messages
    QByteArray key;      ///< empty: known by its shape
    QByteArray value;    ///< as it stands in the evidence
    QByteArray gone;     ///< what must not be found afterwards; mostly the value
    bool isWord = false; ///< no mark in it: fits where nothing can be quoted
};

/// One of every kind, freshly made.
QList<Secret> secrets(Random& random);

/// A way in which a key and its value are written.
struct Notation {
    const char* name;
    QByteArray (*write)(const QByteArray& key, const QByteArray& value);
    bool isBare = false; ///< nothing can be quoted
};
const QList<Notation>& notations();

/// Everything that can be read in the text, also by decoding percent-encoding, JSON's and HTML's escapes and
/// base64.
QByteArray allReadings(const QByteArray& text);

QByteArray randomText(Random& random, int length, const QByteArray& alphabet);
/// Lines of nginx, sshd, MongoDB, RabbitMQ and application logs without a secret.
QByteArray cleanLog(Random& random, int lines);
/// A HAR with this many requests; each secret is planted in one of them, in a place of its kind.
QByteArray har(Random& random, int entries, const QList<Secret>& planted);
/// A log with this many lines, the secrets planted in some of them.
QByteArray log(Random& random, int lines, const QList<Secret>& planted);

} // namespace planted
