package org.huhang.access;

import java.util.UUID;
import org.huhang.shared.Id;

/// One look at personal data.
public record ReadingId(UUID value) implements Id {}
