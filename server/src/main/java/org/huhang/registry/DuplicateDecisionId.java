package org.huhang.registry;

import java.util.UUID;
import org.huhang.shared.Id;

/// What a person said of a pair.
public record DuplicateDecisionId(UUID value) implements Id {}
