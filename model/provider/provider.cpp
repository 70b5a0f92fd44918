#include "provider/provider.h"

namespace provider {

core::Call<void>* Provider::greet(QObject* parent) {
    return core::answered<void>(parent, {});
}

core::Call<void>* Provider::tryFiling(QObject* parent) {
    return core::answered<void>(parent, {});
}

} // namespace provider
