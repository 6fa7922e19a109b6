package org.huhang.tracing;

import java.time.Instant;
import java.time.LocalDate;
import org.huhang.SmallCity.Resident;
import org.huhang.cases.CaseId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Traced cases with contacts drawn by hand, for tests of what becomes of them: who met whom until when.
final class FollowedTown {
    private final Jdbi jdbi;
    private int cases;

    FollowedTown(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    CaseId traced(Resident person, AreaId area, String edition) {
        var id = new CaseId(Ids.next());
        jdbi.useHandle(h -> h.execute(
                "insert into tracing.traced_cases (case_id, case_number, person_id, area_id, sampled_at, edition,"
                        + " window_start, traced_at) values (?, ?, ?, ?, '2021-07-28T12:00:00Z', ?,"
                        + " '2021-07-25T16:00:00Z', '2021-07-28T13:00:00Z')",
                id.value(),
                "2021-" + ++cases,
                person.id().value(),
                area.value(),
                edition));
        return id;
    }

    /// @param end in the city's time; nothing: it goes on
    /// @param via the close contact through whom it is one of the second degree
    void met(
            CaseId id,
            Resident person,
            AreaId area,
            ContactClass suggested,
            @Nullable String end,
            @Nullable Resident via,
            String edition) {
        jdbi.useHandle(h -> h.execute(
                "insert into tracing.exposures (id, case_id, person_id, area_id, reason, evidence_id, evidence, start_at,"
                        + " end_at, suggested_class, rule, edition, recorded_at, degree, via_person_id, seconds)"
                        + " values (?, ?, ?, ?, 'CO_PRESENCE', ?, '办公室', '2021-07-27T01:00:00Z', ?, ?, 'met-room', ?,"
                        + " '2021-07-28T13:00:00Z', ?, ?, 3600)",
                Ids.next(),
                id.value(),
                person.id().value(),
                area.value(),
                Ids.next(),
                end == null ? null : TracedTown.at(end),
                suggested.name(),
                edition,
                via == null ? 1 : 2,
                via == null ? null : via.id().value()));
    }

    void approved(
            CaseId id,
            Resident person,
            AreaId area,
            ContactClass contactClass,
            int degree,
            String edition,
            Instant at) {
        decided(id, person, area, "APPROVED", contactClass, degree, edition, at);
    }

    void excluded(CaseId id, Resident person, AreaId area, Instant at) {
        decided(id, person, area, "EXCLUDED", ContactClass.CLOSE, 1, "NCP-8", at);
    }

    private void decided(
            CaseId id,
            Resident person,
            AreaId area,
            String kind,
            ContactClass contactClass,
            int degree,
            String edition,
            Instant at) {
        var act = Ids.next();
        jdbi.useHandle(h -> {
            h.execute(
                    "insert into tracing.contact_acts (id, case_id, revision, kind, people, key_number, decided_by,"
                            + " decided_at) values (?, ?, 1, ?, 1, nextval('tracing.act_keys'), ?, ?)",
                    act,
                    id.value(),
                    kind,
                    Ids.next(),
                    at);
            h.execute(
                    "insert into tracing.contact_decisions (id, act_id, case_id, person_id, area_id, kind, contact_class,"
                            + " suggested_class, degree, edition, decided_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    Ids.next(),
                    act,
                    id.value(),
                    person.id().value(),
                    area.value(),
                    kind,
                    kind.equals("EXCLUDED") ? null : contactClass.name(),
                    contactClass.name(),
                    degree,
                    edition,
                    at);
        });
    }

    /// A specimen of one's own, taken at nine on that day.
    void tested(Resident person, LocalDate day, String finding) {
        var taken = day.atTime(9, 0).atZone(TracedTown.ZONE).toInstant();
        jdbi.useHandle(h -> h.execute(
                "insert into testing.own_results values (?, ?, ?, ?, ?, ?, ?)",
                Ids.next(),
                person.id().value(),
                "T" + Ids.next(),
                Ids.next(),
                finding,
                taken,
                taken.plusSeconds(3600)));
    }
}
