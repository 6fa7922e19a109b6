package org.huhang.quarantine;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.huhang.SmallCity;
import org.huhang.cases.CaseId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;

/// Contacts as tracing has them once a named person approved them, for tests of what follows.
final class ApprovedTown {
    private static final AtomicLong KEYS = new AtomicLong(1_000_000);

    private final Jdbi jdbi;

    ApprovedTown(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    CaseId tracedCase(PersonId person, AreaId area, Instant sampled) {
        var id = new CaseId(Ids.next());
        jdbi.useHandle(h -> h.execute(
                "insert into tracing.traced_cases (case_id, case_number, person_id, area_id, sampled_at, edition,"
                        + " window_start, traced_at) values (?, ?, ?, ?, ?, 'NCP-8', ?, ?)",
                id.value(),
                "any " + id.value(),
                person.value(),
                area.value(),
                sampled,
                sampled,
                sampled));
        return id;
    }

    /// @param until when the two were together last
    UUID met(CaseId theCase, PersonId person, AreaId area, String contactClass, Instant until) {
        var id = Ids.next();
        jdbi.useHandle(h -> h.execute(
                "insert into tracing.exposures (id, case_id, person_id, area_id, reason, evidence_id, evidence, start_at,"
                        + " end_at, suggested_class, rule, edition, recorded_at)"
                        + " values (?, ?, ?, ?, 'CO_PRESENCE', ?, 'any', ?, ?, ?, 'ROOM', 'NCP-8', ?)",
                id,
                theCase.value(),
                person.value(),
                area.value(),
                Ids.next(),
                until.minusSeconds(3_600),
                until,
                contactClass,
                until));
        return id;
    }

    void approve(CaseId theCase, PersonId person, AreaId area, String contactClass, Instant at) {
        var act = Ids.next();
        jdbi.useHandle(h -> {
            h.execute(
                    "insert into tracing.contact_acts (id, case_id, revision, kind, people, key_number, decided_by,"
                            + " decided_at) values (?, ?, 1, 'APPROVED', 1, ?, ?, ?)",
                    act,
                    theCase.value(),
                    KEYS.incrementAndGet(),
                    Ids.next(),
                    at);
            h.execute(
                    "insert into tracing.contact_decisions (id, act_id, case_id, person_id, area_id, kind, contact_class,"
                            + " suggested_class, degree, edition, decided_at)"
                            + " values (?, ?, ?, ?, ?, 'APPROVED', ?, ?, 1, 'NCP-8', ?)",
                    Ids.next(),
                    act,
                    theCase.value(),
                    person.value(),
                    area.value(),
                    contactClass,
                    contactClass,
                    at);
        });
    }

    CaseId contactOfACase(
            SmallCity.Resident ill, SmallCity.Resident person, AreaId area, String contactClass, Instant until) {
        var theCase = tracedCase(ill.id(), area, until.plusSeconds(3_600));
        met(theCase, person.id(), area, contactClass, until);
        approve(theCase, person.id(), area, contactClass, until.plusSeconds(7_200));
        return theCase;
    }

    void withdraw(UUID exposure, Instant at) {
        jdbi.useHandle(h -> h.execute(
                "insert into tracing.exposure_turns (id, exposure_id, kind, reason, turned_at) values (?, ?, 'WITHDRAWN', 'any', ?)",
                Ids.next(),
                exposure,
                at));
    }
}
