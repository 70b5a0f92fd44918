#include "ticket/form.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ticket {
namespace {

template <class T>
const T* byId(const QList<T>& list, QStringView id) {
    const auto found = std::ranges::find_if(list, [id](const T& one) { return one.id == id; });
    return found == list.end() ? nullptr : &*found;
}

} // namespace

const Option* Field::option(QStringView value) const {
    const auto found =
        std::ranges::find_if(options, [value](const Option& one) { return one.value == value; });
    return found == options.end() ? nullptr : &*found;
}

QUrl Form::newTicketUrl() const {
    if (supportCenterUrl.isEmpty()) {
        return {};
    }
    QUrl url = supportCenterUrl;
    QString path = url.path();
    while (path.endsWith(u'/')) {
        path.chop(1);
    }
    url.setPath(path + u"/tickets/new"_s);
    return url;
}

const Step* Form::step(QStringView stepId) const {
    return byId(steps, stepId);
}

const Step* Form::stepOf(QStringView fieldId) const {
    for (const Step& one : steps) {
        if (byId(one.fields, fieldId) != nullptr) {
            return &one;
        }
    }
    return nullptr;
}

const Field* Form::field(QStringView fieldId) const {
    for (const Step& one : steps) {
        if (const Field* found = byId(one.fields, fieldId)) {
            return found;
        }
    }
    return nullptr;
}

const Field* Form::field(FieldRole role) const {
    for (const Field* one : fields()) {
        if (one->role == role) {
            return one;
        }
    }
    return nullptr;
}

const Plan* Form::plan(QStringView planId) const {
    return byId(plans, planId);
}

const SupportHours* Form::supportHours(QStringView hoursId) const {
    return byId(hours, hoursId);
}

QList<const Field*> Form::fields() const {
    QList<const Field*> all;
    for (const Step& one : steps) {
        for (const Field& field : one.fields) {
            all.append(&field);
        }
    }
    return all;
}

} // namespace ticket
