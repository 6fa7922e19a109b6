package org.huhang.posts;

import java.util.UUID;
import org.huhang.shared.Id;

/// A handover's id.
public record HandoverId(UUID value) implements Id {}
