#include "wizard/evidence/cleaningwindow.h"

#include "evidence/ownwords.h"
#include "wizard/evidence/exhibitwords.h"
#include "wizard/look/announce.h"
#include "wizard/look/label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using evidence::Level;

namespace wizard {

namespace {

constexpr int listLines = 6;

template <class T>
T* named(T* widget, const QString& name, const QString& title) {
    widget->setObjectName(u"cleaning."_s + name);
    widget->setAccessibleName(title);
    return widget;
}

QTreeWidget* makeList(const QString& name, const QString& title, const QStringList& heads) {
    auto* list = named(new QTreeWidget, name, title);
    list->setHeaderLabels(heads);
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    list->setMinimumHeight(list->fontMetrics().lineSpacing() * listLines);
    return list;
}

QPlainTextEdit* makeText(const QString& name, const QString& title) {
    auto* text = named(new QPlainTextEdit, name, title);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setMinimumHeight(text->fontMetrics().lineSpacing() * 4);
    return text;
}

} // namespace

QWidget* CleaningWindow::open(evidence::RequestFiles& files, const QString& ownRules, int exhibit,
                              QWidget* parent) {
    QWidget* const owner = parent->window();
    auto* window = owner->findChild<CleaningWindow*>();
    if (window && &window->m_all != &files) {
        delete std::exchange(window, nullptr);
    }
    if (!window) {
        window = new CleaningWindow(files, ownRules, owner);
    }
    window->choose(exhibit);
    window->show();
    window->raise();
    window->activateWindow();
    return window;
}

CleaningWindow::CleaningWindow(evidence::RequestFiles& files, const QString& ownRules, QWidget* parent)
    : QWidget(parent, Qt::Window),
      m_all(files),
      m_ownRules(ownRules),
      m_rules(evidence::loadRules(ownRules).value_or(evidence::RuleData())),
      m_files(named(new QComboBox, u"file"_s, tr("File"))),
      m_level(named(new QComboBox, u"level"_s, tr("What is removed"))),
      m_summary(new Label({}, look::Role::Text, Label::Weight::Strong, this)),
      m_removed(
          makeList(u"removed"_s, tr("What was removed"), {tr("What"), tr("How often"), tr("Found by")})),
      m_compare(named(new QPushButton(tr("&Compare with the original"), this), u"compare"_s,
                      tr("Compare with the original"))),
      m_comparison(nullptr),
      m_places(makeList(u"places"_s, tr("Places"), {tr("Line"), tr("In the copy")})),
      m_showBefore(
          named(new QCheckBox(tr("&Show what stood there")), u"show_before"_s, tr("Show what stood there"))),
      m_before(makeText(u"before"_s, tr("In your file"))),
      m_after(makeText(u"after"_s, tr("In the copy"))),
      m_keep(named(new QPushButton(tr("&Not a secret")), u"keep"_s, tr("Not a secret"))),
      m_word(named(new QLineEdit, u"word"_s, tr("A name, host or code word that must go, too"))),
      m_always(named(new QCheckBox(tr("In all &later requests, too")), u"always"_s,
                     tr("In all later requests, too"))),
      m_said(new Label({}, look::Role::Secondary, Label::Weight::Body, this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"cleaning"_s);
    setWindowTitle(tr("What was removed"));
    m_level->addItem(tr("Secrets; what a diagnosis needs stays"), int(Level::Support));
    m_level->addItem(tr("Secrets, names and addresses; nothing of them stays"), int(Level::Strict));
    build();
    connect(m_files, &QComboBox::currentIndexChanged, this, &CleaningWindow::showRemoved);
    connect(m_level, &QComboBox::activated, this,
            [this] { m_all.setLevel(Level(m_level->currentData().toInt())); });
    connect(m_compare, &QPushButton::clicked, this, &CleaningWindow::askChanges);
    connect(m_places, &QTreeWidget::currentItemChanged, this, &CleaningWindow::showPlace);
    connect(m_showBefore, &QCheckBox::toggled, this, &CleaningWindow::showPlace);
    connect(m_keep, &QPushButton::clicked, this, &CleaningWindow::keepValue);
    connect(m_word, &QLineEdit::returnPressed, this, &CleaningWindow::addWord);
    connect(&m_all, &evidence::RequestFiles::changed, this, &CleaningWindow::showFiles);
    connect(&m_all, &evidence::RequestFiles::settled, this, &CleaningWindow::showFiles);
    connect(&m_all, &QObject::destroyed, this, &QWidget::close);
    connect(new QShortcut(QKeySequence(Qt::Key_Escape), this), &QShortcut::activated, this, &QWidget::close);
    showFiles();
}

void CleaningWindow::build() {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    auto* body = new QWidget(area);
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(2 * look::grid, 2 * look::grid, 2 * look::grid, 2 * look::grid);
    layout->setSpacing(look::grid);
    auto* form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(tr("&File"), m_files);
    form->addRow(tr("What is &removed"), m_level);
    for (QComboBox* box : {m_files, m_level}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(24);
        box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    layout->addLayout(form);
    m_summary->setObjectName(u"cleaning.summary"_s);
    layout->addWidget(m_summary);
    layout->addWidget(m_removed, 1);
    layout->addWidget(m_compare, 0, Qt::AlignLeft);
    m_comparison = makeComparison();
    layout->addWidget(m_comparison, 2);
    layout->addWidget(makeWords());
    m_said->setObjectName(u"cleaning.said"_s);
    m_said->say({});
    layout->addWidget(m_said);
    area->setWidget(body);
    outer->addWidget(area);
    resize(look::chars(this, 90), fontMetrics().lineSpacing() * 34);
}

QWidget* CleaningWindow::makeComparison() {
    auto* part = new QWidget(this);
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::half);
    layout->addWidget(m_places, 1);
    layout->addWidget(new Label(m_after->accessibleName(), look::Role::Secondary, Label::Weight::Body, part));
    layout->addWidget(m_after);
    layout->addWidget(m_showBefore);
    layout->addWidget(m_before);
    layout->addWidget(m_keep, 0, Qt::AlignLeft);
    m_before->hide();
    part->hide();
    return part;
}

QWidget* CleaningWindow::makeWords() {
    auto* part = new QWidget(this);
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::half);
    auto* label = new QLabel(tr("A name, host or code &word that must go, too"), part);
    label->setBuddy(m_word);
    label->setWordWrap(true);
    layout->addWidget(label);
    auto* line = new QHBoxLayout;
    line->addWidget(m_word, 1);
    auto* add = named(new QPushButton(tr("Remove it &everywhere"), part), u"add_word"_s,
                      tr("Remove the word everywhere"));
    connect(add, &QPushButton::clicked, this, &CleaningWindow::addWord);
    line->addWidget(add);
    layout->addLayout(line);
    layout->addWidget(m_always);
    return part;
}

int CleaningWindow::chosen() const {
    return m_files->currentData().toInt();
}

void CleaningWindow::choose(int exhibit) {
    if (const int index = m_files->findData(exhibit); index >= 0) {
        m_files->setCurrentIndex(index);
    }
}

QString CleaningWindow::titleOf(const QByteArray& kind) const {
    for (const evidence::Kind& known : m_rules.kinds) {
        if (known.id == kind) {
            return known.title.text();
        }
    }
    return QString::fromLatin1(kind);
}

void CleaningWindow::showFiles() {
    const int before = chosen();
    {
        const QSignalBlocker quiet(m_files);
        m_files->clear();
        for (const evidence::Exhibit& exhibit : m_all.exhibits()) {
            m_files->addItem(exhibit.name, exhibit.id);
        }
        choose(before);
    }
    m_level->setCurrentIndex(m_level->findData(int(m_all.level())));
    showRemoved();
    if (m_all.underWay() > 0) {
        m_said->say(tr("The files are being cleaned."));
    } else if (!m_asked.isEmpty()) {
        m_said->say({});
        askChanges(); // says whether it is back
    } else {
        m_said->say({});
    }
}

void CleaningWindow::showRemoved() {
    m_removed->clear();
    m_comparison->hide();
    const evidence::Exhibit* exhibit = m_all.find(chosen());
    if (!exhibit) {
        m_summary->say(tr("There is no file any more."));
        m_compare->hide();
        return;
    }
    //: %1 is what became of a file
    m_summary->say(tr("%1. Your own file was not changed.").arg(wordsOf(*exhibit).text));
    for (const evidence::Removed& row : exhibit->removed) {
        const QString rule = row.place == "copy" ? tr("further copy of a value found elsewhere")
                                                 //: %1 is the name of a rule
                                                 : tr("rule “%1”").arg(QString::fromLatin1(row.place));
        new QTreeWidgetItem(m_removed, {titleOf(row.kind), QLocale().toString(row.count), rule});
    }
    const bool isPicture = exhibit->attachment.mimeType.startsWith("image/"_L1);
    m_compare->setVisible(exhibit->state == evidence::Exhibit::State::Cleaned && exhibit->hasOriginal() &&
                          !exhibit->isCompressed && !isPicture && !exhibit->removed.isEmpty());
}

void CleaningWindow::askChanges() {
    m_all.changes(this, chosen())->then(this, [this](const core::Result<QList<evidence::Change>>& changes) {
        if (changes) {
            showPlaces(*changes);
        } else {
            m_asked.clear();
            m_said->say(changes.error().text);
            announce(m_said);
        }
    });
}

void CleaningWindow::showPlaces(const QList<evidence::Change>& changes) {
    const QByteArray asked = std::exchange(m_asked, {});
    const auto isThere = [&](const evidence::Change& change) {
        return change.value() == asked;
    };
    if (!asked.isEmpty()) {
        m_said->say(std::ranges::any_of(changes, isThere)
                        ? tr("This value stays removed: it is part of something that is removed as a whole.")
                        : tr("The value is back in the copy."));
        announce(m_said);
    }
    m_changes = changes;
    m_places->clear();
    for (const evidence::Change& change : changes) {
        const QString text = QString::fromUtf8(change.after);
        new QTreeWidgetItem(m_places,
                            {QLocale().toString(change.line), text.simplified().left(look::textChars)});
    }
    m_comparison->setVisible(!changes.isEmpty());
    m_places->setCurrentItem(m_places->topLevelItem(0));
    showPlace();
}

void CleaningWindow::showPlace() {
    const evidence::Change change = m_changes.value(m_places->indexOfTopLevelItem(m_places->currentItem()));
    const QString lead = QString::fromUtf8(change.lead);
    const QString tail = QString::fromUtf8(change.tail);
    m_after->setPlainText(lead + QString::fromUtf8(change.after) + tail);
    m_before->setVisible(m_showBefore->isChecked());
    m_before->setPlainText(m_showBefore->isChecked() ? lead + QString::fromUtf8(change.before) + tail
                                                     : QString());
    m_keep->setEnabled(!change.before.isEmpty());
}

void CleaningWindow::remember(const QByteArray& word, bool isKept) {
    if (!m_always->isChecked()) {
        return;
    }
    const core::Done written = evidence::rememberWord(
        m_ownRules, word, isKept ? evidence::OwnWord::Keep : evidence::OwnWord::Remove);
    if (!written) {
        m_said->say(written.error().text);
    }
}

void CleaningWindow::keepValue() {
    const evidence::Change change = m_changes.value(m_places->indexOfTopLevelItem(m_places->currentItem()));
    m_asked = change.value();
    m_all.keep(m_asked);
    remember(m_asked, true);
}

void CleaningWindow::addWord() {
    const QByteArray word = m_word->text().trimmed().toUtf8();
    if (!word.isEmpty()) {
        m_word->clear();
        m_all.addWord(word);
        remember(word, false);
    }
}

} // namespace wizard
