package org.huhang.registry;

/// Who lives on some ground, and in how many households and buildings.
public record LandCounts(long people, long households, long buildings) {}
