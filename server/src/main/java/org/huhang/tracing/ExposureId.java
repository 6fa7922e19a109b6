package org.huhang.tracing;

import java.util.UUID;
import org.huhang.shared.Id;

/// One person, one case, one reason.
public record ExposureId(UUID value) implements Id {}
