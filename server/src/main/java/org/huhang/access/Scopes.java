package org.huhang.access;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.huhang.shared.AreaId;
import org.huhang.shared.OrganizationId;

/// What lies inside of what: asked by `access`, answered by `registry`, which knows the trees.
public interface Scopes {
    /// Whether `inner` is `outer` or lies below it, by statutory or by operational parent.
    boolean covers(AreaId outer, AreaId inner);

    /// Whether `inner` is `outer` or one of its sub-units.
    boolean covers(OrganizationId outer, OrganizationId inner);

    /// Whether the organization's own area is `outer` or lies below it.
    boolean covers(AreaId outer, OrganizationId inner);

    /// Those of the candidates that at least one of `outer` covers, in one query.
    Set<AreaId> within(Collection<AreaId> outer, Collection<AreaId> candidates);

    /// Names for people to read; an area that is not known has none.
    Map<AreaId, String> areaNames(Collection<AreaId> areas);

    Map<OrganizationId, String> organizationNames(Collection<OrganizationId> organizations);
}
