package org.huhang.access;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huhang.access.InvitationsResource.LinkToken;
import org.huhang.shared.RefusedException;
import org.huhang.shared.WallClock;
import org.jboss.resteasy.reactive.RestResponse;

/// Using the links that [AccountsResource] makes for a forgotten password.
@Path("/api/access/password-resets")
@RunOnVirtualThread
class PasswordResetsResource {
    private final PasswordResets resets;
    private final Passwords passwords;
    private final Welcome welcome;
    private final WallClock wall;

    PasswordResetsResource(PasswordResets resets, Passwords passwords, Welcome welcome, WallClock wall) {
        this.resets = resets;
        this.passwords = passwords;
        this.welcome = welcome;
        this.wall = wall;
    }

    /// Whose password a link renews, before it is used.
    @Schema(name = "PasswordResetPreview")
    record Preview(String displayName, String login) {}

    /// @param id the client's, of this use of the link
    record NewPassword(UUID id, String token, String password) {
        @Override
        public String toString() {
            return "NewPassword[" + id + "]";
        }
    }

    @POST
    @Path("/preview")
    @Open("who forgot the password cannot sign in; the link is the secret")
    public Preview preview(LinkToken link) {
        var account = resets.look(new Token(link.token()), null, wall.now()).orThrow();
        return new Preview(account.displayName(), Objects.requireNonNull(account.login()));
    }

    @POST
    @Path("/uses")
    @Open("a one-time link is all that its holder has")
    public RestResponse<Me> use(NewPassword chosen, @Context UriInfo uri) {
        var token = new Token(chosen.token());
        var now = wall.now();
        var account = resets.look(token, chosen.id(), now).orThrow();
        PasswordRule.IN_FORCE
                .refusal(Objects.requireNonNull(account.login()), chosen.password())
                .ifPresent(refusal -> {
                    throw new RefusedException(refusal);
                });
        // before the transaction: hashing takes long
        var hash = passwords.hash(chosen.password());
        return welcome.to(resets.use(token, chosen.id(), hash, now).orThrow(), uri);
    }
}
