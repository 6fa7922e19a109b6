package org.huhang.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.shared.Id;
import org.huhang.shared.Outcome;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.jdbi.v3.core.Jdbi;

/// Temperature and symptoms of who is followed, morning and evening; the latest of a half day holds.
@ApplicationScoped
class HealthReports {
    private static final int LOWEST = 340;
    private static final int HIGHEST = 430;

    private final Jdbi jdbi;
    private final Submissions submissions;

    HealthReports(Jdbi jdbi, Submissions submissions) {
        this.jdbi = jdbi;
        this.submissions = submissions;
    }

    /// @param temperatureTenths in tenths of a degree Celsius: 366 for 36.6
    record NewHealthReport(UUID id, LocalDate day, HalfDay half, int temperatureTenths, List<Symptom> symptoms) {}

    /// @param fever as [FeverRule] says
    record HealthReport(
            LocalDate day,
            HalfDay half,
            int temperatureTenths,
            List<Symptom> symptoms,
            boolean fever,
            Instant recordedAt) {}

    private record Reported(PersonId personId, NewHealthReport report) {}

    /// @param days those on which somebody is followed; a report of another day is none of ours
    @Transactional
    Outcome<UUID> report(
            PersonId person, NewHealthReport report, Schedule days, AccountId by, Instant now, LocalDate today) {
        if (report.temperatureTenths() < LOWEST || report.temperatureTenths() > HIGHEST) {
            return Outcome.refused(Refusal.invalid(
                    "tracing.temperature",
                    "temperatureTenths",
                    Map.of("least", LOWEST / 10.0, "most", HIGHEST / 10.0)));
        }
        if (report.day().isAfter(today)
                || report.day().isBefore(days.lastExposure())
                || report.day().isAfter(days.lastDay())) {
            return Outcome.refused(Refusal.invalid("tracing.health-day", "day", Map.of()));
        }
        return submissions.first(report.id(), new Reported(person, report)).then(first -> {
            if (first) {
                add(person, report, by, now);
            }
            return Outcome.done(report.id());
        });
    }

    private void add(PersonId person, NewHealthReport report, AccountId by, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into tracing.health_reports
                       (id, person_id, day, half, temperature_tenths, symptoms, recorded_by, recorded_at)
                values (:id, :person, :day, :half, :temperature, :symptoms, :by, :now)
                """)
                .bind("id", report.id())
                .bind("person", person)
                .bind("day", report.day())
                .bind("half", report.half())
                .bind("temperature", report.temperatureTenths())
                .bind(
                        "symptoms",
                        report.symptoms().stream().distinct().map(Symptom::name).toArray(String[]::new))
                .bind("by", by)
                .bind("now", now)
                .execute());
    }

    /// Of this person under each of their ids, what holds of each half day since then, in order.
    List<HealthReport> list(Collection<PersonId> ids, LocalDate since) {
        record Row(LocalDate day, HalfDay half, int temperatureTenths, List<String> symptoms, Instant recordedAt) {}
        return jdbi.withHandle(h -> h.createQuery("""
                select distinct on (day, half) day, half, temperature_tenths, symptoms, recorded_at
                  from tracing.health_reports
                 where person_id = any(:ids) and day >= :since
                 order by day, half desc, recorded_at desc, id desc
                """)
                .bind("ids", Id.array(ids))
                .bind("since", since)
                .mapTo(Row.class)
                .map(row -> new HealthReport(
                        row.day,
                        row.half,
                        row.temperatureTenths,
                        row.symptoms.stream().map(Symptom::valueOf).toList(),
                        FeverRule.IN_FORCE.isFever(row.temperatureTenths),
                        row.recordedAt))
                .list());
    }
}
