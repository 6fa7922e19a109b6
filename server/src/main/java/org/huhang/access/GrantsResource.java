package org.huhang.access;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.huhang.access.Grant.GrantId;
import org.huhang.shared.AreaId;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.huhang.shared.WallClock;
import org.jspecify.annotations.Nullable;

/// Giving and taking back roles.
@Path("/api/access/accounts/{accountId}")
@RunOnVirtualThread
class GrantsResource {
    private final Administration administration;
    private final AdministratorScope scope;
    private final Accounts accounts;
    private final Grants grants;
    private final Caller caller;
    private final WallClock wall;

    GrantsResource(
            Administration administration,
            AdministratorScope scope,
            Accounts accounts,
            Grants grants,
            Caller caller,
            WallClock wall) {
        this.administration = administration;
        this.scope = scope;
        this.accounts = accounts;
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

    record Revocation(UUID id, GrantId grantId, String reason) {}

    @POST
    @Path("/grants")
    @Permit(Permission.ACCOUNTS_MANAGE)
    public Grant add(@PathParam("accountId") AccountId accountId, NewGrant grant) {
        scope.requireAnother(accountId);
        scope.require(grant.areaId(), grant.organizationId());
        requireOpen(accountId);
        return administration
                .grant(accountId, grant, caller.accountId(), wall.now())
                .orThrow();
    }

    @POST
    @Path("/revocations")
    @Permit(Permission.ACCOUNTS_MANAGE)
    public void revoke(@PathParam("accountId") AccountId accountId, Revocation revocation) {
        scope.requireAnother(accountId);
        var grant = grants.find(accountId, revocation.grantId())
                .orElseThrow(() -> new RefusedException(Refusal.notFound("access.grant-unknown", Map.of())));
        scope.require(grant.areaId(), grant.organizationId());
        administration.revoke(revocation, caller.accountId(), wall.now()).orThrow();
    }

    private void requireOpen(AccountId id) {
        var account = accounts.find(id)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("access.account-unknown", Map.of())));
        if (account.closedAt() != null) {
            throw new RefusedException(Refusal.conflict("access.account-closed", Map.of()));
        }
    }
}
