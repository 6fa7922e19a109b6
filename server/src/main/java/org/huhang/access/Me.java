package org.huhang.access;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import org.huhang.access.Grant.GrantId;
import org.huhang.shared.AreaId;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// Who is signed in, for their own screen.
record Me(
        AccountId accountId,
        String displayName,
        @Nullable String login,
        @Nullable PersonId personId,
        List<NamedGrant> grants,
        SortedSet<Permission> permissions) {

    /// A grant with names for people to read; null where the registry knows none.
    record NamedGrant(
            GrantId id,
            Role role,
            AreaId areaId,
            @Nullable String areaName,
            @Nullable OrganizationId organizationId,
            @Nullable String organizationName,
            @Nullable Instant end) {}
}
