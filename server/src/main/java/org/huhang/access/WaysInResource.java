package org.huhang.access;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jspecify.annotations.Nullable;

/// By what one may sign in here, beside login and password, which always work.
@Path("/api/access/ways-in")
@RunOnVirtualThread
class WaysInResource {
    private final RelyingParty party;
    private final OidcSettings directory;

    WaysInResource(RelyingParty party, OidcSettings directory) {
        this.party = party;
        this.directory = directory;
    }

    /// @param directory how the city's own directory is called, where one is configured
    record WaysIn(boolean passkeys, @Nullable String directory) {}

    @GET
    @Open("what the sign-in page offers")
    public WaysIn get() {
        return new WaysIn(
                party.hasDomain(),
                directory.find().map(OidcSettings.Directory::name).orElse(null));
    }
}
