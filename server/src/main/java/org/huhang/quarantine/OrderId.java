package org.huhang.quarantine;

import java.util.UUID;
import org.huhang.shared.Id;

/// An order of quarantine.
public record OrderId(UUID value) implements Id {}
