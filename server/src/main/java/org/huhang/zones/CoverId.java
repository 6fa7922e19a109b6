package org.huhang.zones;

import java.util.UUID;
import org.huhang.shared.Id;

/// The ground of a zone as one fact gave it.
public record CoverId(UUID value) implements Id {}
