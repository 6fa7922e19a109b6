package org.huhang.rounds;

import java.util.UUID;
import org.huhang.shared.Event;

/// Who is to be tested was corrected by what was found. Read the facts with [Listings#listCorrections].
public record ListingsCorrected(RoundId roundId, UUID batchId) implements Event {}
