package org.huhang.citysim.people;

import java.util.UUID;

/// People living together in one dwelling.
public record Household(UUID id, UUID dwellingId, HouseholdKind kind, int size) {}
