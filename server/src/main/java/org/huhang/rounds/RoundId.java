package org.huhang.rounds;

import java.util.UUID;
import org.huhang.shared.Id;

/// One pass of a campaign of mass testing.
public record RoundId(UUID value) implements Id {}
