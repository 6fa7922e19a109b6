package org.huhang.zones;

import java.util.UUID;
import org.huhang.shared.Id;

public record ZoneFactId(UUID value) implements Id {}
