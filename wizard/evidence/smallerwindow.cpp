#include "wizard/evidence/smallerwindow.h"

#include "wizard/look/flow.h"
#include "wizard/look/label.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QFormLayout>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wizard {

namespace {

QDateTime utcOf(core::Time time) {
    return QDateTime::fromMSecsSinceEpoch(core::toMillis(time), Qt::UTC);
}

QDateTimeEdit* makeTime(const QString& name, const QString& title, QWidget* parent) {
    auto* edit = new QDateTimeEdit(parent);
    edit->setObjectName(u"smaller."_s + name);
    edit->setAccessibleName(title);
    edit->setTimeSpec(Qt::UTC);
    edit->setDisplayFormat(u"yyyy-MM-dd HH:mm:ss"_s);
    return edit;
}

} // namespace

QWidget* SmallerWindow::open(evidence::RequestFiles& files, int exhibit, QWidget* parent) {
    QWidget* const owner = parent->window();
    delete owner->findChild<SmallerWindow*>();
    const evidence::Exhibit* file = files.find(exhibit);
    if (!file) {
        return nullptr;
    }
    auto* window = new SmallerWindow(files, *file, owner);
    window->show();
    window->raise();
    window->activateWindow();
    return window;
}

SmallerWindow::SmallerWindow(evidence::RequestFiles& files, const evidence::Exhibit& exhibit, QWidget* parent)
    : QWidget(parent, Qt::Window),
      m_all(files),
      m_exhibit(exhibit.id),
      m_said(new Label({}, look::Role::Secondary, Label::Weight::Body, this)),
      m_part(nullptr),
      m_times(new QWidget(this)),
      m_from(makeTime(u"from"_s, tr("From"), this)),
      m_to(makeTime(u"to"_s, tr("To"), this)),
      m_hosts(new QListWidget(this)),
      m_bodies(new QCheckBox(tr("&Without the contents of requests and answers"), this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"smaller"_s);
    //: %1 is the name of a file
    setWindowTitle(tr("Make %1 smaller").arg(exhibit.name));
    build(exhibit.name, exhibit.reason);
    m_said->say(tr("Looking at what is in the file …"));
    m_all.facts(this, m_exhibit)->then(this, [this](const core::Result<evidence::TrimFacts>& facts) {
        m_said->say(facts ? QString() : facts.error().text);
        if (facts) {
            showFacts(*facts);
        }
    });
    connect(&m_all, &QObject::destroyed, this, &QWidget::close);
    connect(new QShortcut(QKeySequence(Qt::Key_Escape), this), &QShortcut::activated, this, &QWidget::close);
}

void SmallerWindow::build(const QString& name, const QString& reason) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * look::grid, 2 * look::grid, 2 * look::grid, 2 * look::grid);
    layout->setSpacing(look::grid);
    layout->addWidget(new Label(name, look::Role::Text, Label::Weight::Strong, this));
    layout->addWidget(new Label(reason, look::Role::Text, Label::Weight::Body, this));
    auto* whole = new Flow(look::half);
    auto* compress = new QPushButton(tr("&Compress it (zip)"), this);
    compress->setObjectName(u"smaller.compress"_s);
    auto* split = new QPushButton(tr("&Split it into parts"), this);
    split->setObjectName(u"smaller.split"_s);
    whole->addWidget(compress);
    whole->addWidget(split);
    layout->addLayout(whole);
    m_part = makePart();
    layout->addWidget(m_part);
    m_said->setObjectName(u"smaller.said"_s);
    layout->addWidget(m_said);
    layout->addStretch(1);
    connect(compress, &QPushButton::clicked, this, [this] {
        m_all.compress(m_exhibit);
        close();
    });
    connect(split, &QPushButton::clicked, this, [this] {
        constexpr qint64 room = 1024 * 1024; // what is removed may be shorter than what takes its place
        m_all.split(m_exhibit, evidence::fileLimit - room);
        close();
    });
    setMinimumWidth(look::chars(this, 50));
}

QWidget* SmallerWindow::makePart() {
    auto* part = new QWidget(this);
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, look::grid, 0, 0);
    layout->setSpacing(look::half);
    layout->addWidget(
        new Label(tr("Or take only a part of it"), look::Role::Text, Label::Weight::Strong, part));
    auto* times = new QFormLayout(m_times);
    times->setContentsMargins(0, 0, 0, 0);
    times->setRowWrapPolicy(QFormLayout::WrapLongRows);
    times->addRow(tr("&From (UTC)"), m_from);
    times->addRow(tr("&To (UTC)"), m_to);
    layout->addWidget(m_times);
    m_hosts->setObjectName(u"smaller.hosts"_s);
    m_hosts->setAccessibleName(tr("Hosts"));
    layout->addWidget(m_hosts);
    m_bodies->setObjectName(u"smaller.bodies"_s);
    layout->addWidget(m_bodies);
    auto* take = new QPushButton(tr("Take this &part"), part);
    take->setObjectName(u"smaller.take"_s);
    layout->addWidget(take, 0, Qt::AlignLeft);
    connect(take, &QPushButton::clicked, this, &SmallerWindow::takePart);
    part->hide();
    return part;
}

void SmallerWindow::showFacts(const evidence::TrimFacts& facts) {
    m_facts = facts;
    m_part->setVisible(facts.canTrim());
    m_times->setVisible(facts.first != core::Time{});
    m_from->setDateTime(utcOf(facts.first));
    m_to->setDateTime(utcOf(facts.last));
    m_hosts->setVisible(facts.isHar);
    m_bodies->setVisible(facts.isHar && facts.bodies > 0);
    for (const evidence::TrimFacts::Host& host : facts.hosts) {
        //: %1 is the name of a host, %2 a size
        auto* item = new QListWidgetItem(tr("%1 (%n request(s), %2)", nullptr, host.entries)
                                             .arg(host.name, QLocale().formattedDataSize(host.bytes)),
                                         m_hosts);
        item->setCheckState(Qt::Checked);
    }
}

void SmallerWindow::takePart() {
    evidence::Trim trim;
    // Seconds are shown, and what lies within the last one is meant, too.
    if (m_from->dateTime() != utcOf(m_facts.first)) {
        trim.from = core::fromMillis(m_from->dateTime().toMSecsSinceEpoch());
    }
    if (m_to->dateTime() != utcOf(m_facts.last)) {
        trim.to = core::fromMillis(m_to->dateTime().toMSecsSinceEpoch()) + std::chrono::milliseconds(999);
    }
    for (int row = 0; row < m_hosts->count(); ++row) {
        if (m_hosts->item(row)->checkState() == Qt::Checked) {
            trim.hosts.append(m_facts.hosts.value(row).name);
        }
    }
    if (m_facts.isHar && trim.hosts.isEmpty()) {
        m_said->say(tr("Choose at least one host."));
        return;
    }
    if (trim.hosts.size() == m_facts.hosts.size()) {
        trim.hosts.clear();
    }
    trim.withoutBodies = m_facts.isHar && m_bodies->isChecked();
    m_all.trim(m_exhibit, trim);
    close();
}

} // namespace wizard
