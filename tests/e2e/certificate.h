#pragma once

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>

/// A certificate that nobody has signed but itself: what a stranger in the middle would show. Made for this
/// test alone.
inline QSslConfiguration strangersCertificate() {
    const QSslKey key(R"(-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgjkbOkvWNC2GCrZAJ
ieBofg6+eb+srUouuPyq2DoIzn+hRANCAASJPpYPUWdQwtJZDTE4CjLqvQ6qN5AA
GP/KOwNyTmdWEnVklm9eni4FxPYpJpO/Z+ElcRX53BvoJGsz7IeM+NL5
-----END PRIVATE KEY-----
)",
                      QSsl::Ec);
    const QSslCertificate certificate(R"(-----BEGIN CERTIFICATE-----
MIIBgDCCASWgAwIBAgIUDraeaaOhcFsqerSF9IC4Ya3UME4wCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMzAxMTMwOFoYDzIxMjYxMDMw
MDExMzA4WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAASJPpYPUWdQwtJZDTE4CjLqvQ6qN5AAGP/KOwNyTmdWEnVklm9eni4F
xPYpJpO/Z+ElcRX53BvoJGsz7IeM+NL5o1MwUTAdBgNVHQ4EFgQUIFhi5UjJs+vI
6Yx7J/4a3Ni3GBYwHwYDVR0jBBgwFoAUIFhi5UjJs+vI6Yx7J/4a3Ni3GBYwDwYD
VR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNJADBGAiEAsU9VVmbfT2sAjbkKDhLB
+9KFzY+bid7bBJscVYW9KzgCIQDDu27mRLx9F64+8HydEQrp8d6MI7IDbGTl0H0o
tR9brA==
-----END CERTIFICATE-----
)");
    QSslConfiguration configuration;
    configuration.setPrivateKey(key);
    configuration.setLocalCertificate(certificate);
    return configuration;
}
