package org.huhang.registry;

import java.util.UUID;
import org.huhang.shared.Id;

/// People living together in one dwelling.
public record HouseholdId(UUID value) implements Id {}
