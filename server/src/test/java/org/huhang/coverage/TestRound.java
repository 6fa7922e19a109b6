package org.huhang.coverage;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// A round of one campaign as rows, with what happened in it.
///
/// @param device that wrote everything
public record TestRound(UUID id, UUID device, Instant startAt, Jdbi jdbi) {
    private static final UUID ACCOUNT = Ids.next();

    public static TestRound open(Jdbi jdbi, AreaId area, Instant now) {
        var round = new TestRound(Ids.next(), Ids.next(), now.minus(Duration.ofHours(3)), jdbi);
        var campaign = Ids.next();
        jdbi.useHandle(h -> {
            h.execute(
                    "insert into rounds.pool_editions (code, name_zh, name_en, start_date, source_zh, source_en,"
                            + " confidence) values ('ANY', '任意', 'any', '2021-01-01', '', '', 'ASSUMED') on conflict do nothing");
            h.execute(
                    "insert into rounds.campaigns (id, area_id, name_zh, disease, pool_edition, opened_at)"
                            + " values (?, ?, '全员检测', 'COVID_19', 'ANY', ?)",
                    campaign,
                    area.value(),
                    Timestamp.from(round.startAt));
            h.execute(
                    "insert into rounds.rounds (id, campaign_id, number, scope, start_at, end_at, opened_at)"
                            + " values (?, ?, 1, 'AREAS', ?, ?, ?)",
                    round.id,
                    campaign,
                    Timestamp.from(round.startAt),
                    Timestamp.from(now.plus(Duration.ofHours(12))),
                    Timestamp.from(round.startAt));
        });
        return round;
    }

    /// Whoever lives in the area or below, as the registry has it now.
    public void freeze(AreaId area) {
        jdbi.useHandle(h -> {
            int people = h.execute("""
                    insert into rounds.listed (round_id, person_id, area_id, building_id, entrance_id, dwelling_id,
                                               household_id, lane, pool_size)
                    select ?, p.id, p.area_id, e.building_id, d.entrance_id, d.id, h.id, 'ORDINARY', 10
                      from registry.people p
                      left join registry.households h on h.id = p.household_id
                      left join registry.dwellings d on d.id = h.dwelling_id
                      left join registry.entrances e on e.id = d.entrance_id
                     where p.merged_into is null
                       and p.area_id in (select area_id from registry.area_closure where ancestor_id = ?)
                    """, id, area.value());
            h.execute(
                    "insert into rounds.freezings (round_id, people, dwellings, buildings, frozen_at)"
                            + " values (?, ?, 1, 1, ?)",
                    id,
                    people,
                    Timestamp.from(startAt));
        });
    }

    /// @return the batch
    public UUID register(PersonId person, int number, Instant at) {
        var batch = Ids.next();
        jdbi.useHandle(h -> register(h, batch, person, number, at));
        return batch;
    }

    /// @return the batch
    public UUID takeBackRegistration(int registration, int number, Instant at) {
        var batch = Ids.next();
        jdbi.useHandle(h -> h.execute(
                "insert into specimens.registration_voidings (device_id, number, batch_id, round_id, registration_number,"
                        + " reason, area_id, account_id, occurred_at, received_at) values (?, ?, ?, ?, ?, 'LEFT', ?, ?, ?, ?)",
                device,
                number,
                batch,
                id,
                registration,
                id,
                ACCOUNT,
                Timestamp.from(at),
                Timestamp.from(at)));
        return batch;
    }

    /// @param found what was said of the person, none where the door was not answered
    public void knock(PersonId person, String outcome, @Nullable String found, Instant at) {
        var knock = Ids.next();
        jdbi.useHandle(h -> {
            h.execute(
                    "insert into rounds.knocks (id, batch_id, round_id, dwelling_id, area_id, building_id, outcome,"
                            + " knocked_by, knocked_at, received_at)"
                            + " select ?, ?, ?, l.dwelling_id, l.area_id, l.building_id, ?, ?, ?, ? from rounds.listed l"
                            + " where l.round_id = ? and l.person_id = ?",
                    knock,
                    knock,
                    id,
                    outcome,
                    ACCOUNT,
                    Timestamp.from(at),
                    Timestamp.from(at),
                    id,
                    person.value());
            if (found != null) {
                h.execute(
                        "insert into rounds.knock_people values (?, ?, ?, false, null, null)",
                        knock,
                        person.value(),
                        found);
            }
        });
    }

    private void register(Handle h, UUID batch, @Nullable PersonId person, int number, Instant at) {
        h.execute(
                "insert into specimens.registrations (device_id, number, batch_id, round_id, person_id, way, account_id,"
                        + " occurred_at, received_at) values (?, ?, ?, ?, ?, 'CODE', ?, ?, ?)",
                device,
                number,
                batch,
                id,
                person == null ? null : person.value(),
                ACCOUNT,
                Timestamp.from(at),
                Timestamp.from(at));
    }

    /// Registers and swabs all into one tube that is closed with them.
    ///
    /// @param counted swabs counted in it
    /// @return the batch
    public UUID tube(String code, int firstNumber, int counted, Instant at, PersonId... people) {
        var batch = Ids.next();
        jdbi.useHandle(h -> {
            tubeFact(h, batch, code, "OPENED", 10, null, at);
            for (int i = 0; i < people.length; i++) {
                int number = firstNumber + 2 * i;
                register(h, batch, people[i], number, at);
                h.execute(
                        "insert into specimens.swabs (device_id, number, batch_id, round_id, registration_number,"
                                + " person_id, tube_code, account_id, occurred_at, received_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        device,
                        number + 1,
                        batch,
                        id,
                        number,
                        people[i].value(),
                        code,
                        ACCOUNT,
                        Timestamp.from(at),
                        Timestamp.from(at));
            }
            tubeFact(h, batch, code, "CLOSED", null, counted, at.plusSeconds(60));
        });
        return batch;
    }

    private void tubeFact(
            Handle h,
            UUID batch,
            String code,
            String kind,
            @Nullable Integer poolSize,
            @Nullable Integer swabs,
            Instant at) {
        h.execute(
                "insert into specimens.tube_facts (id, batch_id, tube_code, round_id, kind, pool_size, swabs, device_id,"
                        + " account_id, occurred_at, received_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                Ids.next(),
                batch,
                code,
                id,
                kind,
                poolSize,
                swabs,
                device,
                ACCOUNT,
                Timestamp.from(at),
                Timestamp.from(at));
    }

    /// @return the batch
    public UUID tell(PersonId person, @Nullable String reason, Instant at) {
        var batch = Ids.next();
        jdbi.useHandle(h -> h.execute(
                "insert into rounds.not_tested (id, batch_id, round_id, person_id, reason, told_by, told_at, received_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                Ids.next(),
                batch,
                id,
                person.value(),
                reason,
                ACCOUNT,
                Timestamp.from(at),
                Timestamp.from(at)));
        return batch;
    }
}
