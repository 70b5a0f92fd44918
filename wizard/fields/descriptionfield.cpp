#include "wizard/fields/descriptionfield.h"

#include "wizard/fields/markdownedit.h"
#include "wizard/fields/textpreview.h"
#include "wizard/look/icon.h"
#include "wizard/look/label.h"

#include <QLocale>
#include <QResizeEvent>
#include <QShortcut>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wizard {

namespace {

constexpr int linesShown = 11;
constexpr int charsForOneBar = 48;
constexpr std::chrono::milliseconds pause{150};

QString kilobytes(qsizetype bytes) {
    constexpr double perKilobyte = 1024;
    return QLocale().toString(double(bytes) / perKilobyte, 'f', 1);
}

/// "1.2 kB of 64 kB"
QString sizeText(const ticket::Rendered& rendered) {
    constexpr qsizetype perKilobyte = 1024;
    //: %1 and %2 are sizes of the text in kilobytes
    const QString said =
        DescriptionField::tr("%1 kB of %2 kB")
            .arg(kilobytes(rendered.wholeBytes), QLocale().toString(ticket::textLimit / perKilobyte));
    return rendered.rest ? DescriptionField::tr("%1. What the Support Center does not keep goes along as the "
                                                "attached file %2.")
                               .arg(said, ticket::restFile)
                         : said;
}

} // namespace

DescriptionField::DescriptionField(const ticket::Field& field, const FieldContext& context, QWidget* parent)
    : FieldEditor(field, context, parent),
      m_text(new MarkdownEdit),
      m_preview(new TextPreview),
      m_pages(new QStackedWidget),
      m_size(new Label({}, look::Role::Secondary)),
      m_noticeRow(new QWidget),
      m_notice(new Label) {
    auto* body = new QWidget(this);
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::half);
    layout->addWidget(makeBar());
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_size);
    layout->addWidget(m_noticeRow);
    auto* notice = new QHBoxLayout(m_noticeRow);
    notice->setContentsMargins(0, 0, 0, 0);
    notice->setSpacing(look::half);
    auto* icon = new IconLabel(m_noticeRow);
    icon->set(Icon::Note, look::Role::Accent);
    notice->addWidget(icon, 0, Qt::AlignTop);
    notice->addWidget(m_notice, 1);
    m_pages->addWidget(m_text);
    m_pages->addWidget(m_preview);
    m_text->setPlaceholderText(field.placeholder.text());
    // What is asked below it stays in sight.
    m_pages->setFixedHeight(fontMetrics().lineSpacing() * linesShown);
    m_size->setObjectName(field.id + u".size"_s);
    m_notice->setObjectName(field.id + u".notice"_s);
    setMain(m_text, body);
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &DescriptionField::look);
    connect(m_text, &MarkdownEdit::textChanged, this, [this] {
        Q_EMIT edited(value());
        m_later.start(pause);
    });
    connect(m_text, &MarkdownEdit::filesPasted, this, &DescriptionField::attach);
    look();
}

QWidget* DescriptionField::makeBar() {
    auto* bar = new QWidget;
    m_bar = new QBoxLayout(QBoxLayout::LeftToRight, bar);
    m_bar->setContentsMargins(0, 0, 0, 0);
    m_tabs = new QTabBar(bar);
    m_tabs->setObjectName(field().id + u".pages"_s);
    m_tabs->setAccessibleName(tr("Write or preview"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(false); // or they would rather hide a word than ask for room
    m_tabs->addTab(tr("Write"));
    m_tabs->addTab(tr("Preview"));
    auto* keys = new QShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P), this);
    keys->setContext(Qt::WindowShortcut);
    const QString help = tr("Shows what the Support Center will show (%1)")
                             .arg(keys->key().toString(QKeySequence::NativeText));
    m_tabs->setTabToolTip(1, help);
    connect(keys, &QShortcut::activated, this, [this] {
        m_tabs->setCurrentIndex(1 - m_tabs->currentIndex());
        (m_tabs->currentIndex() == 0 ? static_cast<QWidget*>(m_text) : m_preview)
            ->setFocus(Qt::ShortcutFocusReason);
    });
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int page) { showPage(page == 1); });
    watchFocus(m_tabs);
    m_tools = new QWidget(bar);
    auto* tools = new QHBoxLayout(m_tools);
    tools->setContentsMargins(0, 0, 0, 0);
    tools->setSpacing(look::half);
    connect(addTool(tools, u".heading"_s, tr("Heading"), tr("Makes the line a heading"),
                    Qt::CTRL | Qt::SHIFT | Qt::Key_H),
            &QToolButton::clicked, m_text, &MarkdownEdit::toggleHeading);
    connect(addTool(tools, u".list"_s, tr("List"), tr("Makes the lines a list"),
                    Qt::CTRL | Qt::SHIFT | Qt::Key_L),
            &QToolButton::clicked, m_text, &MarkdownEdit::toggleList);
    connect(addTool(tools, u".code"_s, tr("Code"), tr("Marks the text as code or as lines of a log"),
                    Qt::CTRL | Qt::SHIFT | Qt::Key_K),
            &QToolButton::clicked, m_text, &MarkdownEdit::markCode);
    tools->addStretch(1);
    m_bar->addWidget(m_tabs);
    m_bar->addStretch(1);
    m_bar->addWidget(m_tools);
    return bar;
}

QToolButton* DescriptionField::addTool(QBoxLayout* layout, const QString& name, const QString& text,
                                       const QString& help, const QKeySequence& keys) {
    auto* tool = new QToolButton(m_tools);
    tool->setObjectName(field().id + name);
    tool->setText(text);
    tool->setAutoRaise(true);
    tool->setFocusPolicy(Qt::TabFocus);
    tool->setAccessibleName(text);
    tool->setAccessibleDescription(help);
    // A shortcut of the button's own would act only after showing it pressed.
    auto* shortcut = new QShortcut(keys, this);
    connect(shortcut, &QShortcut::activated, tool, [tool] {
        if (tool->isVisible()) {
            tool->click();
        }
    });
    tool->setToolTip(u"%1 (%2)"_s.arg(help, keys.toString(QKeySequence::NativeText)));
    connect(tool, &QToolButton::clicked, m_text, [this] { m_text->setFocus(Qt::OtherFocusReason); });
    watchFocus(tool);
    layout->addWidget(tool);
    return tool;
}

QJsonValue DescriptionField::value() const {
    const QString text = m_text->toPlainText();
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

void DescriptionField::setValue(const QJsonValue& value) {
    // Setting the text anew would lose the cursor and what can be undone.
    if (m_text->toPlainText() != value.toString()) {
        const QSignalBlocker blocker(m_text);
        m_text->setPlainText(value.toString());
    }
    // Other answers are part of the text too.
    m_later.start(pause);
}

void DescriptionField::refreshOptions() {
    look();
}

void DescriptionField::focusField() {
    m_tabs->setCurrentIndex(0);
    FieldEditor::focusField();
}

void DescriptionField::writeUnder(const QString& heading) {
    m_tabs->setCurrentIndex(0);
    m_text->goToHeading(heading);
    m_text->setFocus(Qt::OtherFocusReason);
}

void DescriptionField::showPage(bool isPreview) {
    m_tools->setVisible(!isPreview);
    look();
    m_pages->setCurrentWidget(isPreview ? static_cast<QWidget*>(m_preview) : m_text);
}

void DescriptionField::attach(const PastedFiles& files) {
    if (!files.image.isNull() && context().attachImage) {
        context().attachImage(files.image);
    }
    if (const QStringList paths = files.files + files.folders; !paths.isEmpty() && context().attachFiles) {
        context().attachFiles(paths);
    }
}

void DescriptionField::look() {
    m_later.stop();
    if (!context().rendered) {
        m_size->hide();
        m_noticeRow->hide();
        return;
    }
    const ticket::Rendered rendered = context().rendered();
    const bool isMarkdown = context().rendersMarkdown && context().rendersMarkdown();
    m_size->say(sizeText(rendered));
    m_notice->say(rendered.layout
                      ? tr("Code, tables or indented lines lose their layout there. So that nothing "
                           "is lost, the text goes along as the attached file %1 as well.")
                            .arg(ticket::layoutFile)
                      : QString());
    m_noticeRow->setVisible(rendered.layout.has_value());
    if (m_tabs->currentIndex() == 1) {
        m_preview->show(rendered, isMarkdown);
    }
}

void DescriptionField::resizeEvent(QResizeEvent* event) {
    FieldEditor::resizeEvent(event);
    const bool hasRoom = event->size().width() >= look::chars(this, charsForOneBar);
    m_bar->setDirection(hasRoom ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace wizard
