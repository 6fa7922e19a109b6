package org.huhang.visits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.access.NoteRule;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;

/// Which other cities have a risk area, entered and ended by the command post: facts, one after the other.
@ApplicationScoped
class CityRisks {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TEXT = 500;

    private final TravelStore store;
    private final Submissions submissions;

    CityRisks(TravelStore store, Submissions submissions) {
        this.store = store;
        this.submissions = submissions;
    }

    @Transactional
    Outcome<UUID> enter(CityRisk risk, AccountId by, Instant now) {
        if (!risk.cityCode().matches("[1-9][0-9]{3}")) {
            return Outcome.refused(Refusal.invalid("visits.city-code", "cityCode", Map.of()));
        }
        if (risk.cityName().isBlank() || risk.cityName().length() > LONGEST_NAME) {
            return Outcome.refused(Refusal.invalid("visits.city-name", "cityName", Map.of("most", LONGEST_NAME)));
        }
        var wrong = wrong(risk.source(), "source");
        if (wrong != null) {
            return Outcome.refused(wrong);
        }
        return submissions.first(risk.id(), risk).map(first -> {
            if (first) {
                store.addRisk(risk, by, now);
            }
            return risk.id();
        });
    }

    /// @param id made by the client; the same id with the same content is the same end
    /// @param endDay the first day of which it is said no more
    record RiskEnd(UUID id, UUID riskId, LocalDate endDay, String reason) {}

    @Transactional
    Outcome<UUID> end(CityRisk known, RiskEnd wanted, AccountId by, Instant now) {
        if (wanted.endDay().isBefore(known.startDay())) {
            return Outcome.refused(
                    Refusal.invalid("visits.risk-ends-before-start", "endDay", Map.of("start", known.startDay())));
        }
        var wrong = wrong(wanted.reason(), "reason");
        if (wrong != null) {
            return Outcome.refused(wrong);
        }
        return submissions
                .first(wanted.id(), wanted)
                .then(first -> !first
                                || store.endRisk(
                                        wanted.riskId(),
                                        wanted.id(),
                                        wanted.endDay(),
                                        wanted.reason().strip(),
                                        by,
                                        now)
                        ? Outcome.done(known.id())
                        : Outcome.refused(Refusal.conflict("visits.risk-ended", Map.of())));
    }

    private static @org.jspecify.annotations.Nullable Refusal wrong(String text, String field) {
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            return Refusal.invalid("visits.withdrawal-reason", field, Map.of("most", LONGEST_TEXT));
        }
        return NoteRule.namesSomebody(text) ? Refusal.invalid("visits.note-names-somebody", field, Map.of()) : null;
    }
}
