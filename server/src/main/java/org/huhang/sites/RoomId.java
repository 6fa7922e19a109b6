package org.huhang.sites;

import java.util.UUID;
import org.huhang.shared.Id;

/// A room of a quarantine site.
public record RoomId(UUID value) implements Id {}
