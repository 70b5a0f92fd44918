#pragma once

#include "core/error.h"
#include "ticket/template.h"

#include <QDialog>

class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace wizard {
class Label;
}

namespace app {

class Program;

/// The templates: begin a request with one, rename and delete them.
class TemplatesDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TemplatesDialog)

public:
    TemplatesDialog(Program& program, QWidget* parent);

Q_SIGNALS:
    void chosen(const ticket::Template& chosen);
    void failed(const core::Error& error);

private:
    void fill(const QString& wanted = {});
    void showCurrent();
    void take();
    void rename();
    void askToRemove();
    void remove(const QString& name);
    QWidget* buildFoot();

    Program& m_program;
    QList<ticket::Template> m_templates;
    QListWidget* m_list;
    wizard::Label* m_text;
    wizard::Label* m_state;
    QPushButton* m_new;
    QPushButton* m_rename;
    QPushButton* m_remove;
};

/// Makes a template of a draft.
class SaveTemplateDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SaveTemplateDialog)

public:
    SaveTemplateDialog(Program& program, const ticket::Draft& draft, QWidget* parent);

private:
    void save();
    void keep(const QString& name);

    Program& m_program;
    ticket::Draft m_draft;
    QLineEdit* m_name;
    QPlainTextEdit* m_evidence;
    wizard::Label* m_fault;
};

} // namespace app
