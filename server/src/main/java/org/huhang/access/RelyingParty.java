package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// As whom the house speaks to authenticators: the host name under which it is served, and nothing that a request
/// says of itself. A passkey made under one name opens nothing under another.
@ApplicationScoped
class RelyingParty {
    /// WebAuthn takes domains alone; an address made of digits has no passkeys.
    private static final Pattern DOMAIN = Pattern.compile("(?=.*[a-z])[a-z0-9]([a-z0-9.-]*[a-z0-9])?");

    static final String NAME = "护航 Huhang";

    private final String address;
    private final String host;

    RelyingParty(@ConfigProperty(name = "huhang.address", defaultValue = "https://localhost:8443") String address) {
        this.address = address;
        var said = URI.create(address).getHost();
        this.host = said == null ? "" : said;
    }

    boolean hasDomain() {
        return DOMAIN.matcher(host).matches();
    }

    String id() {
        return host;
    }

    /// Scheme, host and port, without a slash at the end.
    String origin() {
        return address;
    }
}
