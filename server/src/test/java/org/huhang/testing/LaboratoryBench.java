package org.huhang.testing;

import java.time.Instant;
import java.util.UUID;
import org.huhang.rounds.RoundId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.PersonId;
import org.huhang.specimens.LaboratoryId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Tubes and laboratories as the desks and the command post leave them, for tests of what comes after.
final class LaboratoryBench {
    static final Instant TAKEN = Instant.parse("2021-08-04T00:00:00Z");

    private final Jdbi jdbi;
    private final RoundId round = new RoundId(Ids.next());
    private int number;

    LaboratoryBench(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    RoundId round() {
        return round;
    }

    LaboratoryId laboratory(OrganizationId organization, AreaId area, int tubesPerDay) {
        var id = new LaboratoryId(Ids.next());
        jdbi.useHandle(h -> {
            h.execute(
                    "insert into specimens.laboratories (id, organization_id, area_id, name_zh, opened_at)"
                            + " values (?, ?, ?, '检测机构', ?)",
                    id.value(),
                    organization.value(),
                    area.value(),
                    TAKEN);
            h.execute(
                    "insert into specimens.capacities (id, laboratory_id, tubes_per_day, start_at, told_at)"
                            + " values (?, ?, ?, ?, ?)",
                    Ids.next(),
                    id.value(),
                    tubesPerDay,
                    TAKEN,
                    TAKEN);
        });
        return id;
    }

    /// As if nobody scanned boxes in this city.
    void arrivalIsNotNeeded() {
        jdbi.useHandle(h -> h.execute("""
                insert into testing.result_parameters (code, start_date, value, source_zh, source_en, confidence)
                values ('ARRIVAL_NEEDED', '2020-06-01', 0, '测试', 'test', 'ASSUMED')
                on conflict do nothing
                """));
    }

    void arrivalIsNeeded() {
        jdbi.useHandle(h -> h.execute(
                "delete from testing.result_parameters where code = 'ARRIVAL_NEEDED' and start_date > '2020-01-01'"));
    }

    /// Closed with as many swabs as people.
    void tube(String code, int poolSize, PersonId... people) {
        tube(code, poolSize, TAKEN, people);
    }

    void tube(String code, int poolSize, Instant taken, PersonId... people) {
        open(code, poolSize, taken);
        for (PersonId person : people) {
            swab(code, person, taken);
        }
        close(code, people.length, taken.plusSeconds(600));
    }

    void open(String code, int poolSize, Instant at) {
        fact(code, "OPENED", poolSize, null, at);
    }

    void close(String code, int swabs, Instant at) {
        fact(code, "CLOSED", null, swabs, at);
    }

    void voided(String code, Instant at) {
        fact(code, "VOIDED", null, null, at);
    }

    /// @param swabs counted at the second look
    void letGo(String code, int swabs, Instant at) {
        fact(code, "RELEASED", null, swabs, at);
    }

    private void fact(String code, String kind, @Nullable Integer poolSize, @Nullable Integer swabs, Instant at) {
        jdbi.useHandle(h -> h.execute(
                "insert into specimens.tube_facts (id, batch_id, tube_code, round_id, kind, pool_size, swabs, device_id,"
                        + " account_id, occurred_at, received_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                Ids.next(),
                Ids.next(),
                code,
                round.value(),
                kind,
                poolSize,
                swabs,
                round.value(),
                round.value(),
                at,
                at));
    }

    void surface(String code, String place, AreaId area, Instant at) {
        jdbi.useHandle(h -> h.execute(
                "insert into specimens.surfaces (tube_code, device_id, number, batch_id, place, surface, area_id, account_id,"
                        + " occurred_at, received_at) values (?, ?, ?, ?, ?, '案板', ?, ?, ?, ?)",
                code,
                round.value(),
                ++number,
                Ids.next(),
                place,
                area.value(),
                round.value(),
                at,
                at));
    }

    /// @return the batch in which the record of it came
    UUID swab(String code, @Nullable PersonId person, Instant at) {
        var batch = Ids.next();
        int of = ++number;
        jdbi.useHandle(h -> h.execute(
                "insert into specimens.swabs (device_id, number, batch_id, round_id, registration_number, person_id,"
                        + " tube_code, account_id, occurred_at, received_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                round.value(),
                of,
                batch,
                round.value(),
                of,
                person == null ? null : person.value(),
                code,
                round.value(),
                at,
                at));
        return batch;
    }
}
