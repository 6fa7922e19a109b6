package org.huhang.zones;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.huhang.registry.Land;
import org.huhang.shared.AreaId;

/// What later modules know about a zone's release: test rounds, cases, contacts. `zones` owns it and asks all that
/// implement it, as beans; a condition that nobody answers reads "not yet evidenced". There is no way to tick one by
/// hand.
public interface ReleaseEvidence {
    /// @param land the ground that the zone covers
    /// @param conditions of the zone's level
    record Question(ZoneId zoneId, AreaId areaId, Land land, Collection<ReleaseCondition> conditions, Instant at) {}

    /// Which kinds it can ever answer.
    Set<ReleaseCondition.Kind> kinds();

    /// At most one for each condition; none where it does not know yet.
    List<Evidence> list(Question question);
}
