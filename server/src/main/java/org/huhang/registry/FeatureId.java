package org.huhang.registry;

import java.util.UUID;
import org.huhang.shared.Id;

/// A named road or river.
public record FeatureId(UUID value) implements Id {}
