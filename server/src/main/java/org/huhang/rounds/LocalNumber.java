package org.huhang.rounds;

import java.time.Instant;
import org.huhang.shared.AreaId;

/// A round's number as an area counts it: the city's round 4 was one district's round 7 (rule C15).
public record LocalNumber(RoundId roundId, AreaId areaId, int number, Instant toldAt) {}
