package org.huhang.rounds;

import org.huhang.shared.Event;

/// Who is to be tested in a round stands.
public record ListingsFrozen(RoundId roundId) implements Event {}
