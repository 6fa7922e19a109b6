package org.huhang.registry;

import java.time.Instant;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// A person's employment at an organization, from `start` until before `end`.
public record StaffMember(
        OrganizationId organizationId,
        PersonId personId,
        String position,
        Instant start,
        @Nullable Instant end) {}
