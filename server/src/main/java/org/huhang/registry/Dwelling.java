package org.huhang.registry;

/// One door; `label` as people say it, such as `1-302`.
public record Dwelling(DwellingId id, EntranceId entranceId, int floor, String label) {}
