package org.huhang.registry;

import java.util.List;

/// A named road or river.
///
/// @param line longitude and latitude of each point, at least two
public record Feature(FeatureId id, String name, String kind, List<double[]> line, String source) {}
