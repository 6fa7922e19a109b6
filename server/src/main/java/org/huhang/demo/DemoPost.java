package org.huhang.demo;

import org.huhang.access.Role;
import org.huhang.shared.AreaId;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// One whom a demo link lets in.
///
/// @param place the scope in words
/// @param personId whose own record a resident may read
record DemoPost(
        Role role,
        String displayName,
        String place,
        AreaId areaId,
        @Nullable OrganizationId organizationId,
        @Nullable PersonId personId) {}
