package org.huhang.notices;

import java.util.Set;
import org.huhang.shared.AreaId;
import org.huhang.shared.OrganizationId;

/// Those of some areas and organizations in which the caller holds a permission.
record Reach(Set<AreaId> areas, Set<OrganizationId> organizations) {}
