package org.huhang.registry;

/// The census's two kinds (家庭户、集体户).
public enum HouseholdKind {
    FAMILY,
    COLLECTIVE
}
