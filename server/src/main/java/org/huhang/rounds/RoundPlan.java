package org.huhang.rounds;

import java.time.Instant;
import java.util.List;
import org.huhang.shared.AreaId;
import org.huhang.shared.PersonId;
import org.huhang.zones.ZoneId;

/// Of whom a round is, and by which rules: all that freezing asks for.
///
/// @param areas, zones, people as the scope says; the others are empty
record RoundPlan(
        PoolEdition edition,
        int number,
        RoundScope scope,
        List<AreaId> areas,
        List<ZoneId> zones,
        List<PersonId> people,
        Instant startAt) {}
