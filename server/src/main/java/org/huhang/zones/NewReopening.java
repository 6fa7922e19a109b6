package org.huhang.zones;

/// Takes a closing back, from its own hour or from a later one.
///
/// @param id the client's
public record NewReopening(ZoneFactId id, NewFact fact) {}
