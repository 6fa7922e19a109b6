package org.huhang.callups;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.huhang.registry.TestRegistry;
import org.huhang.shared.Ids;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// A round of the city, not frozen, and one that is, over the real divisions with 锦绣小区, in which three people live in
/// 1栋: two behind 101, one behind 102.
record CallupTown(TestRegistry city, Jdbi jdbi) {
    static final Instant START = Instant.parse("2031-08-02T23:00:00Z");

    static CallupTown load(Jdbi jdbi) {
        return new CallupTown(TestRegistry.load(jdbi), jdbi);
    }

    /// The next day's at the same hour when asked for again.
    UUID round(int number) {
        var campaign = Ids.next();
        var round = Ids.next();
        var start = START.plus(Duration.ofDays(number));
        jdbi.useHandle(h -> {
            h.execute("insert into rounds.pool_editions values ('TEST', '测试', 'Test', '2020-01-01', null, 'any', 'any',"
                    + " 'ASSUMED') on conflict do nothing");
            h.execute(
                    "insert into rounds.campaigns (id, area_id, name_zh, disease, pool_edition, opened_at)"
                            + " values (?, ?, '全员核酸', 'COVID-19', 'TEST', '2021-08-01T00:00:00Z')",
                    campaign,
                    city.area("430802").value());
            h.execute(
                    "insert into rounds.rounds (id, campaign_id, number, scope, start_at, end_at, opened_at)"
                            + " values (?, ?, ?, 'AREAS', ?, ?, '2021-08-01T00:00:00Z')",
                    round,
                    campaign,
                    number,
                    Timestamp.from(start),
                    Timestamp.from(start.plus(Duration.ofHours(12))));
        });
        return round;
    }

    /// One comes down, one under restrictions, one cannot.
    void freeze(UUID round) {
        jdbi.useHandle(h -> {
            h.execute("insert into rounds.freezings values (?, 3, 2, 1, '2021-08-01T00:00:00Z')", round);
            listed(h, round, "王小明", "ORDINARY");
            listed(h, round, "王丽", "RESTRICTED");
            listed(h, round, "李强", "AT_HOME");
        });
    }

    private void listed(Handle h, UUID round, String name, String lane) {
        h.execute(
                "insert into rounds.listed (round_id, person_id, area_id, building_id, entrance_id, dwelling_id,"
                        + " household_id, lane, pool_size)"
                        + " select ?, p.id, p.area_id, e.building_id, e.id, d.id, h.id, ?, 10"
                        + " from registry.people p join registry.households h on h.id = p.household_id"
                        + " join registry.dwellings d on d.id = h.dwelling_id"
                        + " join registry.entrances e on e.id = d.entrance_id where p.id = ?",
                round,
                lane,
                city.person(name).id().value());
    }
}
