package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.huhang.shared.AreaId;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/// How far an administrator's hand reaches: roles inside of the own areas, and never the own ones. For the
/// REST edge.
@ApplicationScoped
class AdministratorScope {
    private final Caller caller;
    private final Scopes scopes;

    AdministratorScope(Caller caller, Scopes scopes) {
        this.caller = caller;
        this.scopes = scopes;
    }

    /// A role in this area and, if given, for this organization, which must belong to one of the own areas
    /// too: else a role "in my area, for their organization" would open their organization.
    void require(AreaId area, @Nullable OrganizationId organization) {
        if (organization == null) {
            caller.require(Permission.ACCOUNTS_MANAGE, area);
        } else {
            caller.requireThat(mayFor(area, organization));
        }
    }

    private boolean mayFor(AreaId area, OrganizationId organization) {
        var mine = caller.grants().stream()
                .filter(grant -> grant.role().permissions().contains(Permission.ACCOUNTS_MANAGE))
                .toList();
        return mine.stream().anyMatch(grant -> {
            var own = grant.organizationId();
            return own == null
                    ? scopes.covers(grant.areaId(), area) && scopes.covers(grant.areaId(), organization)
                    : scopes.covers(grant.areaId(), area) && scopes.covers(own, organization);
        });
    }

    void requireAnother(AccountId account) {
        if (account.equals(caller.accountId())) {
            throw new RefusedException(Refusal.forbidden("access.not-oneself", Map.of()));
        }
    }

    /// All of the account's roles lie within reach: only then may it be closed.
    void requireAll(Collection<Grant> grants) {
        caller.requireThat(!grants.isEmpty());
        grants.forEach(grant -> require(grant.areaId(), grant.organizationId()));
    }

    /// Those of the areas that lie within reach.
    List<AreaId> reach(Collection<AreaId> areas) {
        return List.copyOf(scopes.within(caller.areasWith(Permission.ACCOUNTS_MANAGE), areas));
    }
}
