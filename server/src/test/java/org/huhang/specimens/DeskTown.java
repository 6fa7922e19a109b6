package org.huhang.specimens;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.huhang.registry.TestRegistry;
import org.huhang.rounds.RoundId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Id;
import org.huhang.shared.Ids;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// The five people of [TestRegistry], all listed ten to a tube in round 1, which is open. Round 2 ended a day ago.
record DeskTown(TestRegistry city, Jdbi jdbi, RoundId round, RoundId ended) {
    private static final List<String> NAMES = List.of("王小明", "王丽", "李强", "王建国", "覃芳");
    private static final Duration SINCE = Duration.ofHours(3);

    static DeskTown load(Jdbi jdbi, Instant now) {
        var town = new DeskTown(TestRegistry.load(jdbi), jdbi, new RoundId(Ids.next()), new RoundId(Ids.next()));
        var campaign = Ids.next();
        jdbi.useHandle(h -> {
            h.execute("insert into rounds.pool_editions (code, name_zh, name_en, start_date, source_zh, source_en,"
                    + " confidence) values ('TEST', 'any', 'any', '2021-01-01', 'any', 'any', 'ASSUMED')");
            h.execute(
                    "insert into rounds.campaigns (id, area_id, name_zh, disease, pool_edition, opened_at)"
                            + " values (?, ?, 'any', 'COVID-19', 'TEST', '2021-07-01T00:00:00Z')",
                    campaign,
                    town.city.area("430802").value());
        });
        town.round(campaign, 1, town.round, now.minus(SINCE), now.plus(SINCE));
        town.round(campaign, 2, town.ended, now.minus(Duration.ofDays(3)), now.minus(Duration.ofDays(2)));
        jdbi.useHandle(h -> h.execute(
                "insert into rounds.endings (round_id, reason, ended_at) values (?, 'any', ?)",
                town.ended.value(),
                Timestamp.from(now.minus(Duration.ofDays(1)))));
        NAMES.forEach(name -> town.list(town.round, name, 10));
        return town;
    }

    AreaId area() {
        return city.area("430802001003");
    }

    PersonId person(String name) {
        return city.person(name).id();
    }

    /// `?` for nobody.
    String nameOf(@Nullable PersonId person) {
        return NAMES.stream()
                .filter(name -> person(name).equals(person))
                .findFirst()
                .orElse("?");
    }

    /// Another one of the same campaign, open, with nobody listed.
    RoundId newRound(Instant now) {
        var id = new RoundId(Ids.next());
        var campaign = jdbi.withHandle(h -> h.createQuery("select campaign_id from rounds.rounds where id = :id")
                .bind("id", round)
                .mapTo(UUID.class)
                .one());
        int number = jdbi.withHandle(h -> h.createQuery("select max(number) + 1 from rounds.rounds")
                .mapTo(int.class)
                .one());
        round(campaign, number, id, now.minus(SINCE), now.plus(SINCE));
        return id;
    }

    /// Of whom nothing is known but that they exist.
    List<PersonId> newPeople(int count) {
        var all = Stream.generate(() -> new PersonId(Ids.next())).limit(count).toList();
        jdbi.useHandle(h -> h.createUpdate("""
                insert into registry.people (id, area_id, birth_date, sex, name, pinyin, key_number)
                select id, :area, '1980-01-01', 'MALE', 'any', '',
                       (select max(key_number) from registry.people) + row_number() over ()
                  from unnest(:people) as p (id)
                """)
                .bind("area", area())
                .bind("people", Id.array(all))
                .execute());
        return all;
    }

    private void round(UUID campaign, int number, RoundId id, Instant start, Instant end) {
        jdbi.useHandle(h -> {
            h.execute(
                    "insert into rounds.rounds (id, campaign_id, number, scope, start_at, end_at, opened_at)"
                            + " values (?, ?, ?, 'AREAS', ?, ?, ?)",
                    id.value(),
                    campaign,
                    number,
                    Timestamp.from(start),
                    Timestamp.from(end),
                    Timestamp.from(start));
            h.execute(
                    "insert into rounds.freezings (round_id, people, dwellings, buildings, frozen_at)"
                            + " values (?, 5, 4, 2, ?)",
                    id.value(),
                    Timestamp.from(start));
        });
    }

    private void list(RoundId id, String name, int poolSize) {
        var person = city.person(name);
        jdbi.useHandle(h -> h.execute(
                "insert into rounds.listed (round_id, person_id, area_id, household_id, lane, pool_size)"
                        + " values (?, ?, ?, ?, 'ORDINARY', ?)",
                id.value(),
                person.id().value(),
                person.areaId().value(),
                Objects.requireNonNull(person.householdId()).value(),
                poolSize));
    }
}
