package org.huhang.zones;

import java.time.Duration;
import java.time.Instant;
import org.huhang.shared.Confidence;
import org.huhang.shared.Wording;
import org.jdbi.v3.core.mapper.Nested;

/// For what somebody may be held on the spot. Lines of `zones.hold_rules`, each with its source and dates.
///
/// @param byResult whether a laboratory's result alone holds by it, without a second person (house rule 6)
/// @param mostHours the longest hold by this rule, at the limit itself allowed
public record HoldRule(
        String code,
        int mostHours,
        boolean byResult,
        @Nested("name") Wording name,
        @Nested("source") Wording source,
        Confidence confidence) {
    boolean allows(Instant start, Instant end) {
        return end.isAfter(start) && Duration.between(start, end).compareTo(Duration.ofHours(mostHours)) <= 0;
    }
}
