package org.huhang.registry;

/// What an area holds, with all below it.
public record AreaCounts(long people, long households, long buildings, long dwellings, long compounds) {}
