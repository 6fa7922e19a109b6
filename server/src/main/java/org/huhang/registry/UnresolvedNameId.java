package org.huhang.registry;

import java.util.UUID;
import org.huhang.shared.Id;

/// A name that no list knows.
public record UnresolvedNameId(UUID value) implements Id {}
