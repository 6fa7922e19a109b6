package org.huhang.rounds;

import java.util.List;
import java.util.UUID;
import org.huhang.registry.TestReaders;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;

/// Rounds as rows, for what reads them.
final class TestRounds {
    private TestRounds() {}

    static Listings listings(Jdbi jdbi) {
        return new Listings(
                new FrozenListingStore(jdbi),
                new ListingStore(jdbi),
                new ListingCorrectionStore(jdbi),
                new NotTestedStore(jdbi),
                TestReaders.people(jdbi),
                TestReaders.areas(jdbi));
    }

    /// Whose people stand since the morning of 4 August 2021.
    static void open(Jdbi jdbi, RoundId round, AreaId area) {
        var campaign = Ids.next();
        jdbi.useHandle(h -> {
            h.execute(
                    "insert into rounds.campaigns (id, area_id, name_zh, disease, pool_edition, opened_at)"
                            + " values (?, ?, '全市核酸检测', 'COVID-19', 'ORDER_31', '2021-08-03T00:00:00Z')",
                    campaign,
                    area.value());
            h.execute(
                    "insert into rounds.rounds (id, campaign_id, number, scope, start_at, end_at, opened_at) values"
                            + " (?, ?, 1, 'AREAS', '2021-08-04T00:00:00Z', '2021-08-05T00:00:00Z', '2021-08-03T00:00:00Z')",
                    round.value(),
                    campaign);
            h.execute("insert into rounds.round_areas (round_id, area_id) values (?, ?)", round.value(), area.value());
            h.execute(
                    "insert into rounds.freezings (round_id, people, dwellings, buildings, frozen_at)"
                            + " values (?, 0, 0, 0, '2021-08-04T00:00:00Z')",
                    round.value());
        });
    }

    static void list(Jdbi jdbi, RoundId round, AreaId area, List<PersonId> people) {
        jdbi.useHandle(h -> people.forEach(each -> h.execute(
                "insert into rounds.listed (round_id, person_id, area_id, lane, pool_size) values (?, ?, ?, 'ORDINARY', 10)",
                round.value(),
                each.value(),
                area.value())));
    }

    /// @param minute of its receipt
    static void correct(Jdbi jdbi, RoundId round, AreaId area, PersonId person, String kind, int minute) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into rounds.corrections (id, batch_id, round_id, person_id, kind, reason, area_id, lane, pool_size,
                                                corrected_by, corrected_at, received_at)
                values (:id, :id, :round, :person, :kind, 'FOUND_HERE', :area, 'ORDINARY', 10, :id,
                        '2021-08-04T00:00:00Z', '2021-08-04T00:00:00Z'::timestamptz + :minute * interval '1 minute')
                """)
                .bind("id", UUID.randomUUID())
                .bind("round", round)
                .bind("person", person)
                .bind("kind", kind)
                .bind("area", area)
                .bind("minute", minute)
                .execute());
    }
}
