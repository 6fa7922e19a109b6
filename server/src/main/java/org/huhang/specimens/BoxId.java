package org.huhang.specimens;

import java.util.UUID;
import org.huhang.shared.Id;

/// A box with a rack of up to 96 tubes.
public record BoxId(UUID value) implements Id {}
