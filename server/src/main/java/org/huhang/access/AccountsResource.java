package org.huhang.access;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.huhang.access.Invitation.InvitationId;
import org.huhang.access.Me.NamedGrant;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.huhang.shared.WallClock;
import org.jspecify.annotations.Nullable;

/// Accounts, and the links that open them.
@Path("/api/access")
@RunOnVirtualThread
class AccountsResource {
    private final Accounts accounts;
    private final AccountLists lists;
    private final Administration administration;
    private final AdministratorScope scope;
    private final Grants grants;
    private final Enrolments enrolments;
    private final Names names;
    private final Caller caller;
    private final WallClock wall;

    AccountsResource(
            Accounts accounts,
            AccountLists lists,
            Administration administration,
            AdministratorScope scope,
            Grants grants,
            Enrolments enrolments,
            Names names,
            Caller caller,
            WallClock wall) {
        this.accounts = accounts;
        this.lists = lists;
        this.administration = administration;
        this.scope = scope;
        this.grants = grants;
        this.enrolments = enrolments;
        this.names = names;
        this.caller = caller;
        this.wall = wall;
    }

    /// @param id the client's, and the id of the invitation
    record NewInvitation(
            InvitationId id,
            String displayName,
            Role role,
            AreaId areaId,
            @Nullable OrganizationId organizationId) {}

    record LinkToken(String token) {
        @Override
        public String toString() {
            return "LinkToken[…]";
        }
    }

    /// What a link is good for, before it is used.
    record Preview(Invitation.Kind kind, String displayName, List<NamedGrant> grants, Instant expiresAt) {}

    /// Accounts that hold or held a role in this area or below it, newest last.
    @GET
    @Path("/accounts")
    @Permit(Permission.ACCOUNTS_MANAGE)
    public List<AccountLists.Line> list(
            @QueryParam("areaId") AreaId areaId, @QueryParam("limit") @DefaultValue("100") int limit) {
        if (areaId == null) {
            throw new RefusedException(Refusal.invalid("access.area-missing", "areaId", Map.of()));
        }
        caller.require(Permission.ACCOUNTS_MANAGE, areaId);
        return lists.list(areaId, Math.clamp(limit, 1, 500), wall.now());
    }

    @POST
    @Path("/invitations")
    @Permit(Permission.ACCOUNTS_MANAGE)
    public Invitations.Issued invite(NewInvitation invitation) {
        scope.require(invitation.areaId(), invitation.organizationId());
        return administration
                .invite(Invitation.toEnrol(
                        invitation.id(),
                        new AccountId(Ids.next()),
                        invitation.displayName().strip(),
                        invitation.role(),
                        invitation.areaId(),
                        invitation.organizationId(),
                        caller.accountId()))
                .orThrow();
    }

    @POST
    @Path("/invitation-preview")
    @Open("the holder of a link is nobody yet; the link is the secret")
    public Preview preview(LinkToken link) {
        var stored = enrolments.look(new Token(link.token()), null, wall.now()).orThrow();
        return new Preview(stored.kind(), stored.displayName(), names.of(List.of(stored.grant())), stored.expiresAt());
    }

    @POST
    @Path("/accounts/{accountId}/closures")
    @Permit(Permission.ACCOUNTS_MANAGE)
    public void close(@PathParam("accountId") AccountId accountId, Administration.Closure closure) {
        scope.requireAnother(accountId);
        var account = accounts.find(accountId)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("access.account-unknown", Map.of())));
        scope.requireAll(grants.listForScope(account.id(), wall.now()));
        administration
                .close(account.id(), closure, caller.accountId(), wall.now())
                .orThrow();
    }
}
