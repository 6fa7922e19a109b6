package org.huhang.registry;

import org.huhang.shared.AreaId;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// A person as lists and pages show it, masked: enough to tell neighbours apart, not enough to take away.
public record PersonLine(
        PersonId id,
        String name,
        Sex sex,
        int birthYear,
        @Nullable String identityNumber,
        @Nullable String phone,
        @Nullable HouseholdId householdId,
        AreaId areaId,
        String areaName) {}
