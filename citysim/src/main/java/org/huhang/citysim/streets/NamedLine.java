package org.huhang.citysim.streets;

import org.huhang.citysim.geography.Polyline;

/// The river or a road with a name that orders and stories use.
public record NamedLine(String name, RoadKind kind, Polyline line) {}
