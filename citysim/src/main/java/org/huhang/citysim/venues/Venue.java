package org.huhang.citysim.venues;

import java.util.UUID;
import org.huhang.citysim.geography.Position;

/// A synthetic place where people meet.
///
/// @param key stable and readable: the community's code and a running number, or a story venue's own word
/// @param capacity people at once, as a rule of thumb; 0 where it has no meaning
public record Venue(
        UUID id, String key, VenueKind kind, String name, String communityCode, Position position, int capacity) {}
