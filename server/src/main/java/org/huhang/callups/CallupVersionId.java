package org.huhang.callups;

import java.util.UUID;
import org.huhang.shared.Id;

/// One state of such a plan; it never changes.
public record CallupVersionId(UUID value) implements Id {}
