package org.huhang.registry;

import java.util.UUID;
import org.huhang.shared.Id;

/// Two records that may be of one person.
public record DuplicatePairId(UUID value) implements Id {}
