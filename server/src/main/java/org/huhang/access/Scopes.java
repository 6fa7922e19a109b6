package org.huhang.access;

import org.huhang.shared.AreaId;
import org.huhang.shared.OrganizationId;

/// What lies inside of what: asked by `access`, answered by `registry`, which knows the trees.
public interface Scopes {
    /// Whether `inner` is `outer` or lies below it, by statutory or by operational parent.
    boolean covers(AreaId outer, AreaId inner);

    /// Whether `inner` is `outer` or one of its sub-units.
    boolean covers(OrganizationId outer, OrganizationId inner);
}
