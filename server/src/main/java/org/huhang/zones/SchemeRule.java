package org.huhang.zones;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.huhang.shared.CityClock;
import org.huhang.shared.Refusal;

/// A level of a scheme is given only while the scheme is in force, by the days of the city; of a moment that is not
/// known,
/// on one of the days on which it may lie. Source: "a decision uses the values in force at the time of the event".
@ApplicationScoped
class SchemeRule {
    private final CityClock clock;

    SchemeRule(CityClock clock) {
        this.clock = clock;
    }

    Optional<Refusal> refusal(ZoneScheme scheme, Moment moment) {
        var first = day(moment.earliestAt());
        if (scheme.coversAny(first, day(moment.latestAt()))) {
            return Optional.empty();
        }
        var end = scheme.end();
        return Optional.of(Refusal.invalid(
                "zones.scheme-not-in-force",
                "schemeCode",
                Map.of(
                        "scheme",
                        scheme.name().zh(),
                        "start",
                        scheme.start(),
                        "end",
                        end == null ? "–" : end,
                        "on",
                        first)));
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.zone());
    }
}
