#pragma once

#include "core/result.h"

#include <QString>

namespace core {

/// Where everything lies: one folder given by --data-dir, or the XDG folders.
class DataFolder final {
public:
    /// Everything below one folder.
    static DataFolder below(const QString& folder);
    /// Configuration in XDG_CONFIG_HOME, the rest in XDG_DATA_HOME, each in "support-wizard".
    static DataFolder standard();

    /// Makes the folders, readable by their owner alone (0700); says which one cannot be made or written.
    Done create() const;

    QString config() const { return m_config; }
    QString ownForms() const;
    QString ownRules() const;
    QString accountsFile() const;
    QString data() const { return m_data; }
    QString database() const;
    QString blobs() const;
    /// What is known of files being cleaned, and where that is done.
    QString cleaning() const;
    QString logs() const;
    QString practice() const;
    QString dispatcherLock() const;
    /// Where the first window of this folder listens for later starts.
    QString windowSocket(bool isPractice) const;

private:
    DataFolder(QString config, QString data);

    QString m_config;
    QString m_data;
};

} // namespace core
