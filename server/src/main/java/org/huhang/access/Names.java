package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.huhang.access.Me.NamedGrant;

/// Puts names to the ids in grants, all in two queries.
@ApplicationScoped
class Names {
    private final Scopes scopes;

    Names(Scopes scopes) {
        this.scopes = scopes;
    }

    List<NamedGrant> of(List<Grant> grants) {
        var areas =
                scopes.areaNames(grants.stream().map(Grant::areaId).distinct().toList());
        var organizations = scopes.organizationNames(grants.stream()
                .map(Grant::organizationId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return grants.stream()
                .map(grant -> new NamedGrant(
                        grant.id(),
                        grant.role(),
                        grant.areaId(),
                        areas.get(grant.areaId()),
                        grant.organizationId(),
                        grant.organizationId() == null ? null : organizations.get(grant.organizationId()),
                        grant.end()))
                .toList();
    }
}
