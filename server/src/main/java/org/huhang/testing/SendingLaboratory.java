package org.huhang.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.huhang.access.Caller;
import org.huhang.access.Grant;
import org.huhang.access.Permission;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/// For which laboratory somebody sends.
@ApplicationScoped
class SendingLaboratory {
    private final Caller caller;

    SendingLaboratory(Caller caller) {
        this.caller = caller;
    }

    ResultFiles.Sender get(@Nullable OrganizationId wanted) {
        var laboratories = importGrants().stream()
                .filter(grant -> wanted == null || wanted.equals(grant.organizationId()))
                .toList();
        if (laboratories.isEmpty()) {
            throw new RefusedException(Refusal.forbidden("testing.no-laboratory", Map.of()));
        }
        var distinct = laboratories.stream().map(Grant::organizationId).collect(Collectors.toSet());
        if (distinct.size() > 1) {
            throw new RefusedException(Refusal.invalid("testing.which-laboratory", "organizationId", Map.of()));
        }
        var grant = laboratories.getFirst();
        return new ResultFiles.Sender(
                caller.accountId(), Objects.requireNonNull(grant.organizationId()), grant.areaId());
    }

    /// Those for which the caller has it by a grant for an organization.
    Set<OrganizationId> organizations(Permission permission) {
        return caller.grants().stream()
                .filter(grant -> grant.role().permissions().contains(permission))
                .map(Grant::organizationId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    boolean isOwn(OrganizationId laboratory) {
        return organizations(Permission.RESULTS_IMPORT).contains(laboratory);
    }

    private Collection<Grant> importGrants() {
        return List.copyOf(caller.grants()).stream()
                .filter(grant -> grant.role().permissions().contains(Permission.RESULTS_IMPORT))
                .filter(grant -> grant.organizationId() != null)
                .toList();
    }
}
