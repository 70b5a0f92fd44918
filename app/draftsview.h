#pragma once

#include "app/listpage.h"
#include "items/draftmodel.h"

namespace app {

/// The list of drafts.
class DraftsView final : public ListPage {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DraftsView)

public:
    explicit DraftsView(Program& program, QWidget* parent = nullptr);

    std::optional<ticket::Draft> current() const;

protected:
    std::optional<core::Error> read() override;

private:
    Program& m_program;
    items::DraftModel m_model;
};

} // namespace app
