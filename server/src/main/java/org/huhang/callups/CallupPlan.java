package org.huhang.callups;

import java.time.Instant;
import org.huhang.rounds.RoundId;
import org.huhang.shared.AreaId;

/// How one area comes to be tested in one round; its versions say how.
record CallupPlan(CallupPlanId id, RoundId roundId, AreaId areaId, CallupScale scale, Instant askedAt) {}
