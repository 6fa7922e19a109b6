package org.huhang.rounds;

import java.util.UUID;
import org.huhang.shared.Event;

/// It was told why people were not tested. Read it with [Listings#listNotTested].
public record NotTestedTold(RoundId roundId, UUID batchId) implements Event {}
