#include "app/accounttest.h"

#include "app/providers.h"
#include "app/signin.h"
#include "net/connectioncheck.h"
#include "provider/accountroute.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace app {

namespace {

using Id = net::Stage::Id;
using Verdict = net::Stage::Verdict;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(app::AccountTest)
};

constexpr std::array order{Id::Name, Id::Proxy,  Id::Connection, Id::Encryption,
                           Id::Http, Id::SignIn, Id::Permission};

} // namespace

QString stageTitle(Id id) {
    switch (id) {
    case Id::Name:
        return Texts::tr("Look up the name");
    case Id::Proxy:
        return Texts::tr("Proxy");
    case Id::Connection:
        return Texts::tr("Connection");
    case Id::Encryption:
        return Texts::tr("Encryption");
    case Id::Http:
        //: a stage of the test of a connection: does a Support Center answer
        return Texts::tr("Answer");
    case Id::SignIn:
        return Texts::tr("Sign-in");
    case Id::Permission:
        return Texts::tr("Right to file requests");
    }
    Q_UNREACHABLE();
}

QString verdictTitle(Verdict verdict) {
    switch (verdict) {
    case Verdict::Passed:
        //: verdict of a stage of a test
        return Texts::tr("Works");
    case Verdict::Doubtful:
        //: verdict of a stage of a test
        return Texts::tr("Works for now");
    case Verdict::Failed:
        //: verdict of a stage of a test
        return Texts::tr("Fails");
    case Verdict::Skipped:
        //: verdict of a stage of a test
        return Texts::tr("Not needed");
    case Verdict::NotTried:
        //: verdict of a stage of a test
        return Texts::tr("Not tried");
    }
    Q_UNREACHABLE();
}

AccountTest::AccountTest(const ticket::Account& account, net::Transport& transport,
                         std::shared_ptr<credentials::Credentials> credentials, QObject* parent)
    : QObject(parent), m_account(account), m_transport(transport), m_credentials(std::move(credentials)) {
    for (const Id id : order) {
        m_stages.append(net::Stage{.id = id});
    }
}

AccountTest::~AccountTest() = default;

void AccountTest::start() {
    QMetaObject::invokeMethod(
        this,
        [this] {
            auto made = ProviderFactory(m_transport, *m_credentials).make(m_account);
            begin(Id::Proxy); // what its password says is said of the proxy
            if (!made) {
                fail(made.error());
                return;
            }
            m_provider = std::move(*made);
            await<std::shared_ptr<const net::Route>>(provider::readRoute(this, m_account, *m_credentials),
                                                     [this](const auto& route) { tryConnection(*route); });
        },
        Qt::QueuedConnection);
}

template <class T>
void AccountTest::await(core::Call<T>* call, std::function<void(const core::Result<T>&)> next) {
    call->then(this, [this, next = std::move(next)](core::Result<T> answer) {
        if (answer) {
            next(answer);
        } else {
            fail(answer.error());
        }
    });
}

void AccountTest::begin(Id id) {
    m_stage = id;
    m_since = std::chrono::steady_clock::now();
    Q_EMIT began(id);
}

void AccountTest::take(const net::Stage& stage) {
    *std::ranges::find(m_stages, stage.id, &net::Stage::id) = stage;
    if (stage.error) {
        m_error = stage.error;
    }
    Q_EMIT ended(stage);
}

void AccountTest::end(Verdict verdict, const QString& text, const std::optional<core::Error>& error) {
    using std::chrono::duration_cast;
    take({.id = m_stage,
          .verdict = verdict,
          .text = text,
          .details = {},
          .time = duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - m_since),
          .error = error});
}

void AccountTest::fail(const core::Error& error) {
    end(Verdict::Failed, error.text, error);
    Q_EMIT finished();
}

void AccountTest::tryConnection(std::shared_ptr<const net::Route> route) {
    auto* check = new net::ConnectionCheck(m_account.url, std::move(route), this);
    connect(check, &net::ConnectionCheck::began, this, &AccountTest::begin);
    connect(check, &net::ConnectionCheck::ended, this, &AccountTest::take);
    connect(check, &net::ConnectionCheck::finished, this, [this, check] {
        check->deleteLater();
        if (m_error) {
            Q_EMIT finished();
        } else {
            greet();
        }
    });
    check->start();
}

void AccountTest::greet() {
    begin(Id::Http);
    await<void>(m_provider->greet(this), [this](const core::Done&) {
        end(Verdict::Passed, tr("A Support Center answers at %1.").arg(m_account.url.host()));
        signIn();
    });
}

void AccountTest::signIn() {
    begin(Id::SignIn);
    await<provider::Identity>(m_provider->identify(this), [this](const auto& answer) {
        m_identity = *answer;
        if (m_identity.isAgent() == m_account.isAgent) {
            end(Verdict::Passed, identityText(m_identity));
        } else if (m_account.isAgent) {
            fail({.kind = core::ErrorKind::ActionRequired,
                  .text = tr("%1 But not as an agent. Untick “I am an agent of this Support Center”, or use "
                             "an agent's sign-in.")
                              .arg(identityText(m_identity)),
                  .details = {},
                  .path = {},
                  .scope = core::ErrorScope::Account});
            return;
        } else {
            //: %1 is "Signed in as Jane Doe."
            end(Verdict::Doubtful,
                tr("%1 As an agent, by the way: tick “I am an agent of this Support Center” to file requests "
                   "in the name of the person they are for.")
                    .arg(identityText(m_identity)));
        }
        tryFiling();
    });
}

void AccountTest::tryFiling() {
    begin(Id::Permission);
    await<void>(m_provider->tryFiling(this), [this](const core::Done&) {
        end(Verdict::Passed, tr("Requests can be read and files sent. No request was filed for this test."));
        Q_EMIT finished();
    });
}

} // namespace app
