// What our start is measured against: eight pages of a plain QWizard, with about the fields of the real steps
// and nothing behind them, in a window of our size, as pixels are painted and sent by the hundred thousand.
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QVBoxLayout>
#include <QWizard>

using namespace Qt::StringLiterals;

namespace {

QVBoxLayout* addPage(QWizard& wizard, const QString& title) {
    auto* page = new QWizardPage;
    page->setTitle(title);
    page->setSubTitle(u"A sentence of help below the title of the step."_s);
    auto* column = new QVBoxLayout(page);
    wizard.addPage(page);
    return column;
}

template <class Button>
void addChoices(QVBoxLayout* column, const QStringList& texts) {
    column->addWidget(new QLabel(u"Which of these is it?"_s));
    for (const QString& text : texts) {
        column->addWidget(new Button(text));
    }
}

void addLine(QVBoxLayout* column, const QString& text) {
    auto* edit = new QLineEdit;
    auto* label = new QLabel(text);
    label->setBuddy(edit);
    column->addWidget(label);
    column->addWidget(edit);
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QWizard wizard;
    QVBoxLayout* account = addPage(wizard, u"Sign in"_s);
    account->addWidget(new QLabel(u"Account"_s));
    account->addWidget(new QComboBox);
    QVBoxLayout* ticket = addPage(wizard, u"New ticket"_s);
    addChoices<QRadioButton>(ticket, {u"Production is down"_s, u"Something else"_s});
    addChoices<QCheckBox>(
        ticket, {u"Processes are impaired"_s, u"Most users are affected"_s, u"There is no workaround"_s});
    addLine(ticket, u"Name"_s);
    addLine(ticket, u"E-mail address"_s);
    addChoices<QRadioButton>(addPage(wizard, u"Affected service"_s), {u"Cloud account"_s, u"Login"_s});
    addChoices<QRadioButton>(addPage(wizard, u"Environment"_s), {u"Production"_s, u"Staging"_s});
    addChoices<QRadioButton>(addPage(wizard, u"What can we help you with?"_s),
                             {u"Service issue"_s, u"Question"_s, u"Billing"_s, u"Feedback"_s});
    addChoices<QRadioButton>(addPage(wizard, u"Severity"_s), {u"Urgent"_s, u"High"_s, u"Normal"_s, u"Low"_s});
    addLine(addPage(wizard, u"Subject"_s), u"Subject"_s);
    QVBoxLayout* description = addPage(wizard, u"Description"_s);
    description->addWidget(new QPlainTextEdit);
    addLine(description, u"Call-back number"_s);
    addLine(description, u"Since when"_s);
    constexpr QSize ours{960, 680};
    wizard.resize(ours);
    wizard.show();
    return QApplication::exec();
}
