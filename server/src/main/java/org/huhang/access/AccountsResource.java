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
import java.util.UUID;
import org.huhang.access.Grant.GrantId;
import org.huhang.access.PasswordReset.PasswordResetId;
import org.huhang.shared.AreaId;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.huhang.shared.WallClock;
import org.jspecify.annotations.Nullable;

/// Accounts, their roles, and their end.
@Path("/api/access/accounts")
@RunOnVirtualThread
class AccountsResource {
    private final Administration administration;
    private final PasswordResets resets;
    private final AdministratorScope scope;
    private final Accounts accounts;
    private final AccountLists lists;
    private final Grants grants;
    private final Caller caller;
    private final WallClock wall;

    AccountsResource(
            Administration administration,
            PasswordResets resets,
            AdministratorScope scope,
            Accounts accounts,
            AccountLists lists,
            Grants grants,
            Caller caller,
            WallClock wall) {
        this.administration = administration;
        this.resets = resets;
        this.scope = scope;
        this.accounts = accounts;
        this.lists = lists;
        this.grants = grants;
        this.caller = caller;
        this.wall = wall;
    }

    /// @param id the client's, and the id of the grant
    /// @param end when the role ends by itself
    record NewGrant(
            GrantId id,
            Role role,
            AreaId areaId,
            @Nullable OrganizationId organizationId,
            @Nullable Instant end) {}

    /// @param id the client's, and the id of the link
    record NewPasswordReset(PasswordResetId id) {}

    record Revocation(UUID id, GrantId grantId, String reason) {}

    /// Accounts that hold or held a role in this area or below it, newest last.
    @GET
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
    @Path("/{accountId}/grants")
    @Permit(Permission.ACCOUNTS_MANAGE)
    public Grant grant(@PathParam("accountId") AccountId accountId, NewGrant grant) {
        scope.requireAnother(accountId);
        scope.require(grant.areaId(), grant.organizationId());
        if (get(accountId).closedAt() != null) {
            throw new RefusedException(Refusal.conflict("access.account-closed", Map.of()));
        }
        return administration
                .grant(accountId, grant, caller.accountId(), wall.now())
                .orThrow();
    }

    @POST
    @Path("/{accountId}/revocations")
    @Permit(Permission.ACCOUNTS_MANAGE)
    public void revoke(@PathParam("accountId") AccountId accountId, Revocation revocation) {
        scope.requireAnother(accountId);
        var grant = grants.find(accountId, revocation.grantId())
                .orElseThrow(() -> new RefusedException(Refusal.notFound("access.grant-unknown", Map.of())));
        scope.require(grant.areaId(), grant.organizationId());
        administration.revoke(revocation, caller.accountId(), wall.now()).orThrow();
    }

    @POST
    @Path("/{accountId}/closures")
    @Permit(Permission.ACCOUNTS_MANAGE)
    public void close(@PathParam("accountId") AccountId accountId, Administration.NewClosure closure) {
        scope.requireAnother(accountId);
        var account = get(accountId);
        scope.requireAll(grants.listForScope(account.id(), wall.now()));
        administration
                .close(account.id(), closure, caller.accountId(), wall.now())
                .orThrow();
    }

    /// Makes a one-time link by which the holder chooses a new password: for who may close the account, for it
    /// opens all of the account's roles.
    @POST
    @Path("/{accountId}/password-resets")
    @Permit(Permission.ACCOUNTS_MANAGE)
    public PasswordResets.Issued resetPassword(@PathParam("accountId") AccountId accountId, NewPasswordReset reset) {
        scope.requireAnother(accountId);
        var account = get(accountId);
        scope.requireAll(grants.listForScope(account.id(), wall.now()));
        if (account.closedAt() != null) {
            throw new RefusedException(Refusal.conflict("access.account-closed", Map.of()));
        }
        if (account.login() == null) {
            throw new RefusedException(Refusal.conflict("access.no-login", Map.of()));
        }
        return resets.issue(reset.id(), account.id(), caller.accountId(), wall.now())
                .orThrow();
    }

    private Account get(AccountId id) {
        return accounts.find(id)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("access.account-unknown", Map.of())));
    }
}
