package org.huhang.rounds;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.huhang.shared.Id;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.Nested;

@ApplicationScoped
class ListingStore {
    private static final int FETCHED_AT_ONCE = 10_000;

    private static final String LISTED = """
            select person_id, area_id, building_id, entrance_id, dwelling_id, household_id, lane, pool_size
              from rounds.listed
            """;

    private static final String CORRECTION = """
            select person_id, area_id, building_id, entrance_id, dwelling_id, household_id, lane, pool_size, kind, reason,
                   corrected_at
              from rounds.corrections
            """;

    private static final String NOT_TESTED = """
            select person_id, reason, told_at from rounds.not_tested
            """;

    private final Jdbi jdbi;

    ListingStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    record CorrectionRow(
            @Nested Listed listed,
            ListingCorrection.CorrectionKind kind,
            String reason,
            java.time.Instant correctedAt) {
        ListingCorrection correction() {
            return new ListingCorrection(listed, kind, reason, correctedAt);
        }
    }

    void read(RoundId round, Consumer<Listed> to) {
        jdbi.useTransaction(h -> h.createQuery(LISTED + """
                 where round_id = :round
                 order by area_id, building_id, entrance_id, dwelling_id, household_id, person_id
                """)
                .setFetchSize(FETCHED_AT_ONCE)
                .bind("round", round)
                .mapTo(Listed.class)
                .forEach(to));
    }

    Map<PersonId, Listed> find(RoundId round, Collection<PersonId> people) {
        var found = new HashMap<PersonId, Listed>();
        jdbi.useHandle(h -> {
            h.createQuery(LISTED + " where round_id = :round and person_id = any(:people)")
                    .bind("round", round)
                    .bind("people", Id.array(people))
                    .mapTo(Listed.class)
                    .forEach(each -> found.put(each.personId(), each));
            h.createQuery(CORRECTION + """
                     where round_id = :round and person_id = any(:people)
                     order by received_at, id
                    """)
                    .bind("round", round)
                    .bind("people", Id.array(people))
                    .mapTo(CorrectionRow.class)
                    .forEach(each -> {
                        if (each.kind() == ListingCorrection.CorrectionKind.ADDED) {
                            found.put(each.listed().personId(), each.listed());
                        } else {
                            found.remove(each.listed().personId());
                        }
                    });
        });
        return found;
    }

    List<ListingCorrection> listCorrections(RoundId round) {
        return jdbi.withHandle(h -> h.createQuery(CORRECTION + " where round_id = :round order by received_at, id")
                .bind("round", round)
                .mapTo(CorrectionRow.class)
                .map(CorrectionRow::correction)
                .list());
    }

    List<ListingCorrection> listCorrectionsOf(UUID batch) {
        return jdbi.withHandle(h -> h.createQuery(CORRECTION + " where batch_id = :batch order by id")
                .bind("batch", batch)
                .mapTo(CorrectionRow.class)
                .map(CorrectionRow::correction)
                .list());
    }

    List<NotTested> listNotTested(RoundId round) {
        return jdbi.withHandle(h -> h.createQuery(NOT_TESTED + " where round_id = :round order by told_at, id")
                .bind("round", round)
                .mapTo(NotTested.class)
                .list());
    }

    List<NotTested> listNotTestedOf(UUID batch) {
        return jdbi.withHandle(h -> h.createQuery(NOT_TESTED + " where batch_id = :batch order by told_at, id")
                .bind("batch", batch)
                .mapTo(NotTested.class)
                .list());
    }
}
