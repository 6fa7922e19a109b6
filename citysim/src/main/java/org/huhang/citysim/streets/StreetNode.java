package org.huhang.citysim.streets;

import org.huhang.citysim.geography.Position;

/// A point of the street graph; `index` is its place in the list of nodes. `label` says what stands there: an
/// area's code or a road's name with a number.
public record StreetNode(int index, String label, Position position) {}
