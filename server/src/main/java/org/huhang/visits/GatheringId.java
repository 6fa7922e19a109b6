package org.huhang.visits;

import java.util.UUID;
import org.huhang.shared.Id;

/// One event at one place for one span, with those who were there.
public record GatheringId(UUID value) implements Id {}
