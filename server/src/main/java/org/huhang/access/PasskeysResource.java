package org.huhang.access;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.huhang.shared.WallClock;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/// Passkeys of one's own, and coming in by one. What authenticators say travels as base64url.
@Path("/api/access")
@RunOnVirtualThread
class PasskeysResource {
    private final Passkeys passkeys;
    private final PasskeyStore store;
    private final PasskeyChallenges challenges;
    private final RelyingParty party;
    private final Accounts accounts;
    private final Welcome welcome;
    private final Caller caller;
    private final WallClock wall;

    PasskeysResource(
            Passkeys passkeys,
            PasskeyStore store,
            PasskeyChallenges challenges,
            RelyingParty party,
            Accounts accounts,
            Welcome welcome,
            Caller caller,
            WallClock wall) {
        this.passkeys = passkeys;
        this.store = store;
        this.challenges = challenges;
        this.party = party;
        this.accounts = accounts;
        this.welcome = welcome;
        this.caller = caller;
        this.wall = wall;
    }

    /// With what a device makes a passkey for this account.
    ///
    /// @param algorithms numbers of COSE, the preferred first
    /// @param heldCredentialIds of which a device that holds one makes no second
    @Schema(name = "PasskeyOptions")
    record MakingOptions(
            UUID challengeId,
            String challenge,
            String rpId,
            String rpName,
            String userHandle,
            String userName,
            String displayName,
            List<Long> algorithms,
            List<String> heldCredentialIds,
            long timeoutMillis) {}

    @Schema(name = "PasskeySignInOptions")
    record SignInOptions(UUID challengeId, String challenge, String rpId, long timeoutMillis) {}

    /// @param id the client's, and the id of the passkey
    record NewPasskey(PasskeyId id, String name, UUID challengeId, String clientData, String attestation) {
        @Override
        public String toString() {
            return "NewPasskey[" + id + "]";
        }
    }

    record PasskeySignIn(
            UUID challengeId, String credentialId, String clientData, String authenticatorData, String signature) {
        @Override
        public String toString() {
            return "PasskeySignIn[…]";
        }
    }

    @GET
    @Path("/passkeys")
    @Open(value = "everybody may see by what their own account is opened", signedIn = true)
    public List<Passkey> list() {
        return store.list(caller.accountId());
    }

    @POST
    @Path("/passkeys/options")
    @Open(value = "a passkey for one's own account", signedIn = true)
    public MakingOptions making() {
        requireDomain();
        var account = accounts.find(caller.accountId()).orElseThrow();
        var challenge = challenges.issue(account.id(), wall.now()).orThrow();
        return new MakingOptions(
                challenge.id(),
                challenge.challenge(),
                party.id(),
                RelyingParty.NAME,
                Base64Url.of(account.id().value()),
                Objects.requireNonNullElse(account.login(), account.displayName()),
                account.displayName(),
                PasskeyProof.ALGORITHMS,
                store.listCredentialIds(account.id()),
                PasskeyChallenge.VALIDITY.toMillis());
    }

    @POST
    @Path("/passkeys")
    @Open(value = "a passkey for one's own account", signedIn = true)
    public Passkey add(NewPasskey passkey) {
        return passkeys.add(passkey, caller.accountId(), wall.now()).orThrow();
    }

    @DELETE
    @Path("/passkeys/{passkeyId}")
    @Open(value = "everybody may take back a passkey of their own", signedIn = true)
    public void revoke(@RestPath PasskeyId passkeyId) {
        passkeys.revoke(passkeyId, caller.accountId(), wall.now()).orThrow();
    }

    @POST
    @Path("/passkey-sign-ins/options")
    @Open("signing in")
    public SignInOptions signingIn() {
        requireDomain();
        var challenge = challenges.issue(null, wall.now()).orThrow();
        return new SignInOptions(
                challenge.id(), challenge.challenge(), party.id(), PasskeyChallenge.VALIDITY.toMillis());
    }

    @POST
    @Path("/passkey-sign-ins")
    @Open("signing in")
    public RestResponse<Me> signIn(PasskeySignIn answer, @Context UriInfo uri) {
        return welcome.to(passkeys.signIn(answer, wall.now()).orThrow(), uri);
    }

    private void requireDomain() {
        if (!party.hasDomain()) {
            throw new RefusedException(Refusal.conflict("access.passkey-no-domain", Map.of("address", party.origin())));
        }
    }
}
