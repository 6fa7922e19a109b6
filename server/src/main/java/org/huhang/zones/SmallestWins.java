package org.huhang.zones;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Where zones of one scheme overlap, the smallest named one holds: a high-risk community inside of a
/// medium-risk street is high risk, and a building released inside of a sealed compound is released. Small
/// is who covers fewer buildings; of two alike the later one, then the stricter one. One recorded where no
/// house was registered yet is of unknown size and gives way to all others: it is not small. Schemes stand
/// beside one another: each has its winner.
///
/// What is not known to hold wins nothing, and is shown beside the winner.
///
/// Source: 国电发〔2020〕11号, number as cited, its last clause assumed; "most specific scope, then latest, then stricter"
/// is the house's rule for all rules.
final class SmallestWins {
    static final Comparator<StandingZone> FIRST = Comparator.<StandingZone>comparingInt(SmallestWins::size)
            .thenComparing(each -> each.fact().moment().latestAt(), Comparator.reverseOrder())
            .thenComparingInt(each -> each.fact().level().rank())
            .thenComparing(each -> each.zone().id().value());

    private SmallestWins() {}

    private static int size(StandingZone zone) {
        int buildings = zone.fact().cover().sizeBuildings();
        return buildings == 0 ? Integer.MAX_VALUE : buildings;
    }

    /// @param here zones that cover one place
    /// @return for each scheme with a zone in force the one that holds, by the scheme's code
    static Map<String, StandingZone> winners(Collection<StandingZone> here, Instant at) {
        return here.stream()
                .filter(each -> each.state(at).holds())
                .collect(Collectors.toMap(
                        each -> each.zone().schemeCode(),
                        each -> each,
                        (one, other) -> FIRST.compare(one, other) <= 0 ? one : other));
    }

    /// Those of the same scheme that win over this one wherever they overlap it.
    static List<StandingZone> stronger(StandingZone zone, Collection<StandingZone> others, Instant at) {
        return others.stream()
                .filter(other -> other.zone().schemeCode().equals(zone.zone().schemeCode()))
                .filter(other -> other.state(at).holds() && FIRST.compare(other, zone) < 0)
                .toList();
    }
}
