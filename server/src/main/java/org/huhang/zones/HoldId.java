package org.huhang.zones;

import java.util.UUID;
import org.huhang.shared.Id;

public record HoldId(UUID value) implements Id {}
