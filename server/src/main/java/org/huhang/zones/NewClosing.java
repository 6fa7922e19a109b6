package org.huhang.zones;

/// @param id the client's
public record NewClosing(ZoneFactId id, NewFact fact) {}
