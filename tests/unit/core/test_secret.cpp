#include "core/secret.h"

#include <QString>
#include <QTest>

#include <algorithm>
#include <cstring>
#include <dlfcn.h>
#include <malloc.h>
#include <string_view>
#include <type_traits>

namespace {

/// Looked for in every block of memory just before it is given back, when it is still ours to read. Set for
/// the time of one look.
const char* wanted = nullptr;
size_t wantedSize = 0;
int found = 0;

void look(const void* block) {
    if (wanted && block) {
        const std::string_view bytes(static_cast<const char*>(block),
                                     malloc_usable_size(const_cast<void*>(block)));
        found += bytes.find(std::string_view(wanted, wantedSize)) == std::string_view::npos ? 0 : 1;
    }
}

} // namespace

#ifdef __SANITIZE_ADDRESS__
// The address sanitizer has a free() of its own, and asks before it. Debian's g++ brings the function without
// its header.
extern "C" int __sanitizer_install_malloc_and_free_hooks(void (*allocated)(const volatile void*, size_t),
                                                         void (*freed)(const volatile void*));
namespace {
const int hooks = __sanitizer_install_malloc_and_free_hooks(
    [](const volatile void* /*block*/, size_t /*size*/) {},
    [](const volatile void* block) { look(const_cast<const void*>(block)); });
} // namespace
#else
/// The C library's, with the look before it.
extern "C" __attribute__((visibility("default"))) void free(void* block) noexcept {
    static auto* const next = reinterpret_cast<void (*)(void*)>(dlsym(RTLD_NEXT, "free"));
    look(block);
    next(block);
}
#endif

namespace {

template <class T>
concept Printable = requires(QDebug& stream, const T& value) { stream << value; };

static_assert(!Printable<core::Secret>);
static_assert(!std::is_convertible_v<core::Secret, QByteArray> &&
              !std::is_convertible_v<core::Secret, QString>);
static_assert(!std::is_copy_constructible_v<core::Secret> && !std::is_copy_assignable_v<core::Secret>);
static_assert(!std::equality_comparable<core::Secret>);

/// Not a literal, which would stand in the program for ever.
QByteArray fresh() {
    QByteArray bytes;
    bytes.reserve(64);
    for (char c = 0; c < 40; ++c) {
        bytes.append(char('A' + (c * 7) % 26));
    }
    return bytes;
}

/// How many blocks with these bytes are given back while `act` runs.
int leftBy(const QByteArray& bytes, const std::function<void()>& act) {
    static char copy[64];
    wantedSize = std::min(size_t(bytes.size()), sizeof copy);
    std::memcpy(copy, bytes.constData(), wantedSize);
    found = 0;
    wanted = copy;
    act();
    wanted = nullptr;
    return found;
}

} // namespace

/// A secret leaves no bytes in memory that is given back.
class TestSecret final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theLookSees();
    void itsEndWipes();
    void anotherOneWipes();
    void aCopyIsWipedToo();
    void whatOthersShareIsCopied();
};

void TestSecret::theLookSees() {
#ifdef __SANITIZE_ADDRESS__
    QVERIFY(hooks > 0);
#endif
    const QByteArray sample = fresh();
    auto plain = std::make_unique<QByteArray>(fresh());
    QCOMPARE(leftBy(sample, [&] { plain.reset(); }), 1);
}

void TestSecret::itsEndWipes() {
    const QByteArray sample = fresh();
    auto secret = std::make_unique<core::Secret>(fresh());
    QVERIFY(secret->reveal() == sample);
    QCOMPARE(leftBy(sample, [&] { secret.reset(); }), 0);
}

void TestSecret::anotherOneWipes() {
    const QByteArray sample = fresh();
    core::Secret secret(fresh());
    QCOMPARE(leftBy(sample, [&] { secret = core::Secret("other"); }), 0);
    core::Secret moved(fresh());
    QCOMPARE(leftBy(sample,
                    [&] {
                        core::Secret taken = std::move(moved);
                        Q_UNUSED(taken);
                    }),
             0);
}

void TestSecret::aCopyIsWipedToo() {
    const QByteArray sample = fresh();
    const core::Secret secret(fresh());
    QCOMPARE(leftBy(sample, [&] { const core::Secret copy = secret.copy(); }), 0);
    QVERIFY(secret.reveal() == sample); // and takes nothing from the first
}

void TestSecret::whatOthersShareIsCopied() {
    const QByteArray kept = fresh();
    {
        const core::Secret secret(kept);
        QVERIFY(secret.reveal() == kept);
    }
    QVERIFY(kept == fresh()); // it was not ours to overwrite
}

QTEST_GUILESS_MAIN(TestSecret)
#include "test_secret.moc"
