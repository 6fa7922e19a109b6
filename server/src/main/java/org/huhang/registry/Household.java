package org.huhang.registry;

/// People living together in one dwelling.
public record Household(HouseholdId id, DwellingId dwellingId, HouseholdKind kind) {}
