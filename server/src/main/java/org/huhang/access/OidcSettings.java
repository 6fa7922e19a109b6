package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/// Whether and by which directory one may sign in (OpenID Connect): `HUHANG_OIDC_ISSUER`, `HUHANG_OIDC_CLIENT_ID`,
/// `HUHANG_OIDC_CLIENT_SECRET` (none for a public client), and `HUHANG_OIDC_NAME` for the button.
@ApplicationScoped
class OidcSettings {
    private final Config config;

    OidcSettings(Config config) {
        this.config = config;
    }

    /// @param issuer as it calls itself, to the letter
    record Directory(String issuer, String clientId, Optional<String> clientSecret, String name) {
        @Override
        public String toString() {
            return "Directory[" + issuer + "]";
        }
    }

    Optional<Directory> find() {
        return say("issuer")
                .flatMap(issuer -> say("client-id")
                        .map(id -> new Directory(
                                issuer, id, say("client-secret"), say("name").orElseGet(() -> host(issuer)))));
    }

    private Optional<String> say(String what) {
        return config.getOptionalValue("huhang.oidc." + what, String.class);
    }

    private static String host(String issuer) {
        var host = URI.create(issuer).getHost();
        return host == null ? issuer : host;
    }
}
