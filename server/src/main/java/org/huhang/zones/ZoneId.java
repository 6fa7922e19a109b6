package org.huhang.zones;

import java.util.UUID;
import org.huhang.shared.Id;

public record ZoneId(UUID value) implements Id {}
