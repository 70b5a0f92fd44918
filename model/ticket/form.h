#pragma once

#include "core/result.h"
#include "ticket/account.h"
#include "ticket/localtext.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <optional>

/// The form: the versioned data file that says which steps, fields, options, severities, rules and response
/// times there are. C++ knows only the kinds of field and rule.
namespace ticket {

/// Zendesk's custom and system field types (its API pages "Ticket fields"), and some of our own.
enum class FieldType {
    Text,
    TextArea,
    Checkbox,
    Date,
    Integer,
    Decimal,
    Regexp,
    PartialCreditCard,
    MultiSelect, ///< several options
    Tagger,      ///< one option (drop-down; names with "::" nest)
    Lookup,
    MultiLookup,
    Choice,    ///< one option, shown as cards with their explanation
    DateTime,  ///< local date and time
    Checklist, ///< several points with a tick each; ticked ones go into the text
    Files,     ///< attachments
    // Of the account form alone: no request has a place for them.
    Address,      ///< of a Support Center
    Secret,       ///< never an answer: what is typed goes to the credentials and nowhere else
    Names,        ///< rows of {"id", "name"}
    Environments, ///< rows of {"id", "name", "class"}
    TimeZone,     ///< IANA name; empty = this computer's
    Path,         ///< of a file on this computer, which the person may choose
};

/// What a form is there to fill in.
enum class FormUse { Request, Account };

/// What the program needs to find in a form whatever its fields are called.
enum class FieldRole {
    None,
    Account,
    Behalf, ///< "myself" or "other"
    RequesterName,
    RequesterEmail,
    RequesterPhone,
    RequesterCompany,
    RequesterProject,
    RequesterVersion, ///< of the appliance, as are nodes, tenants and health
    RequesterNodes,
    RequesterTenants,
    RequesterHealth,
    Criteria,  ///< the criteria of a critical issue
    Situation, ///< "Production is down" or "Something else"
    Service,
    Environment,
    IssueType,
    Severity,
    Subject,
    Description,
    Callback,
    Since,
    Asked,       ///< points asked for in the description
    CheckBefore, ///< what to check before filing
    Attachments,
};

/// Where the options of a field come from.
enum class OptionSource { Form, AccountServices, AccountEnvironments, Accounts };

struct Option {
    QString value;
    LocalText label;
    LocalText meaning;      ///< one line beside the label
    LocalText policy;       ///< what the support policy means by it
    QString priority;       ///< severity only: low, normal, high, urgent as the provider takes it
    QStringList keywords;   ///< asked points only: words whose presence answers the point
    bool isByFiles = false; ///< asked points only: an attached file answers it, too
    std::optional<EnvironmentClass> environmentClass = {}; ///< environments only

    bool operator==(const Option&) const = default;
};

/// A field named in conditions is shown when at least one of them holds and its parent is shown; it is
/// required when a condition that holds says so (Zendesk's rule for end-user conditions).
struct Condition {
    QString parent;   ///< field id
    QJsonValue value; ///< option value, or true/false of a check box (an unset one equals false)
    bool isRequired = false;

    bool operator==(const Condition&) const = default;
};

struct Field {
    QString id; ///< stable: object name in the window, key in REQUEST.json
    FieldType type = FieldType::Text;
    FieldRole role = FieldRole::None;
    LocalText label;
    LocalText help;
    LocalText placeholder;
    bool isRequired = false;
    QString regexp;         ///< FieldType::Regexp and any text with a shape to keep
    LocalText regexpHelp;   ///< said when the text does not match
    qsizetype maxBytes = 0; ///< of UTF-8; 0 = no limit
    OptionSource source = OptionSource::Form;
    QList<Option> options; ///< with another source: those there are when the account names none
    QString preset;        ///< option value chosen from the start; "first" = the first one there is
    QList<Condition> conditions;
    bool goesIntoText = false; ///< its answer is written into the description that is sent

    const Option* option(QStringView value) const;
    bool operator==(const Field&) const = default;
};

struct Step {
    QString id; ///< stable: object name of the page
    int number = 0;
    LocalText title;    ///< as in the guidance
    LocalText heading;  ///< the one question of the page
    LocalText help;     ///< one or two sentences below it
    LocalText guidance; ///< the guidance's own words for this step (Markdown)
    QList<Field> fields;

    bool operator==(const Step&) const = default;
};

/// Kinds of rule. "When" conditions (RuleTest) decide whether it is looked at; the kind decides what is
/// wrong.
enum class RuleKind {
    When,  ///< wrong whenever the tests hold
    Empty, ///< the field has no answer
    Vague, ///< the text has fewer words than "minWords" or is one of "phrases"
    Asked, ///< asked points (the field in "points") neither ticked nor touched by the text; %1 lists them
    Bytes, ///< the text has more UTF-8 bytes than "limit"; of the description: with all that is sent beside
           ///< it
    PlanBelow, ///< the account's plan ranks below "plan"
};

struct RuleTest {
    enum class Kind { Is, IsNot, Empty, Filled, AllTicked, NotAllTicked, EnvironmentClass };

    Kind kind = Kind::Is;
    QString field;
    QStringList values; ///< Is/IsNot: any of them; EnvironmentClass: "production" or "non_production"

    bool operator==(const RuleTest&) const = default;
};

struct Rule {
    QString code; ///< stable, for scripts
    RuleKind kind = RuleKind::When;
    core::Issue::Level level = core::Issue::Level::Error;
    QString step;
    QString field;
    QList<RuleTest> when;           ///< all must hold
    QList<QList<RuleTest>> whenAny; ///< where there are any: all tests of at least one of these must hold too
    QJsonObject arguments;          ///< of the kind: minWords, phrases, points, limit, plan
    LocalText text;
    LocalText mend;                  ///< label of the one-click mend; empty = none
    QJsonObject mendValues;          ///< field id → value that the mend sets
    QList<QList<RuleTest>> tickWhen; ///< Review asks for a tick when all tests of any of these hold

    bool operator==(const Rule&) const = default;
};

struct Plan {
    QString id;
    LocalText label;
    int rank = 0; ///< higher is more

    bool operator==(const Plan&) const = default;
};

/// Hours in which a response time runs.
struct SupportHours {
    QString id;
    LocalText label; ///< "24×7", "Mon–Fri 24 h"
    QList<int> days; ///< 1 = Monday … 7
    int fromHour = 0;
    int toHour = 24;

    bool isAlways() const { return days.size() == 7 && fromHour == 0 && toHour == 24; }
    bool operator==(const SupportHours&) const = default;
};

struct ResponseTime {
    QString plan;
    QString severity;
    std::chrono::minutes time{};
    QString hours;

    bool operator==(const ResponseTime&) const = default;
};

struct Form {
    QString id;
    QString version;
    LocalText title;
    QString file; ///< where it was read from
    QUrl supportCenterUrl;
    QUrl newTicketUrl() const;
    QString outageAddress; ///< e-mail of the secondary way
    QUrl guidanceUrl;
    std::chrono::minutes acknowledgementWithin{};
    QList<Step> steps;
    QList<Rule> rules;
    QList<Plan> plans;
    QList<SupportHours> hours;
    QList<ResponseTime> responseTimes;
    QList<LocalText> expectations; ///< what happens after sending, in order
    /// Field id → what makes a request critical: an option value, or {"environmentClass": "production"}. Use
    /// criticalValues() for values to set.
    QJsonObject critical;
    LocalText criticalLabel; ///< treatment strip

    const Step* step(QStringView stepId) const;
    const Step* stepOf(QStringView fieldId) const;
    const Field* field(QStringView fieldId) const;
    const Field* field(FieldRole role) const;
    const Plan* plan(QStringView planId) const;
    const SupportHours* supportHours(QStringView hoursId) const;
    QList<const Field*> fields() const;

    bool operator==(const Form&) const = default;
};

/// Reads a form. Errors are Rejected with path = "file#/json/pointer" and the reason in text.
core::Result<Form> parseForm(const QByteArray& json, const QString& file, FormUse use = FormUse::Request);

struct LoadedForm {
    Form form;
    std::optional<core::Error> error; ///< why an own form was not taken, though there is one
};

/// The form in the folder of own forms (first *.json by name), else the built-in one. A broken own form does
/// not stop the program: the built-in one is used and the error is there to be shown. If the built-in one
/// itself is broken the form is empty and the error says so.
LoadedForm loadForm(const QString& ownFormsFolder);
/// The built-in form of an account; nobody brings one of their own.
core::Result<Form> loadAccountForm();
/// The built-in form of the outgoing mail server.
core::Result<Form> loadMailForm();

} // namespace ticket
