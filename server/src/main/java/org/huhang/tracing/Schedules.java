package org.huhang.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huhang.shared.CityClock;
import org.huhang.shared.PersonId;
import org.huhang.testing.Results;
import org.huhang.testing.Results.OwnFinding;

/// The test days of many contacts: one question for the rules, one for all results.
@ApplicationScoped
class Schedules {
    private final RuleStore rules;
    private final Results results;
    private final CityClock clock;

    Schedules(RuleStore rules, Results results, CityClock clock) {
        this.rules = rules;
        this.results = results;
        this.clock = clock;
    }

    /// @param tests of specimens taken since the last exposure, the earliest first
    record Planned(Schedule schedule, List<TestDay> days, List<OwnFinding> tests) {}

    /// Those that are approved and whose class has days; the others are left out.
    Map<ContactKey, Planned> list(Collection<Followed> contacts) {
        var editions = rules.list().stream().collect(Collectors.toMap(RuleEdition::edition, each -> each));
        var schedules = new HashMap<ContactKey, Schedule>();
        for (Followed each : contacts) {
            schedule(editions, each).ifPresent(schedule -> schedules.put(each.key(), schedule));
        }
        return plan(schedules, clock.today(), clock.zone());
    }

    private Map<ContactKey, Planned> plan(Map<ContactKey, Schedule> schedules, LocalDate today, ZoneId zone) {
        var first = schedules.values().stream().map(Schedule::lastExposure).min(LocalDate::compareTo);
        if (first.isEmpty()) {
            return Map.of();
        }
        var people = schedules.keySet().stream().map(ContactKey::personId).collect(Collectors.toSet());
        Map<PersonId, List<OwnFinding>> found = results.listOwnSince(
                people, first.get().plusDays(1).atStartOfDay(zone).toInstant());
        var planned = new HashMap<ContactKey, Planned>();
        schedules.forEach((key, schedule) -> {
            var own = Objects.requireNonNullElse(found.get(key.personId()), List.<OwnFinding>of()).stream()
                    .filter(each -> each.takenAt().atZone(zone).toLocalDate().isAfter(schedule.lastExposure()))
                    .toList();
            planned.put(key, new Planned(schedule, schedule.tests(own, today, zone), own));
        });
        return planned;
    }

    private Optional<Schedule> schedule(Map<String, RuleEdition> editions, Followed of) {
        var last = of.days().lastExposure();
        var approved = of.clock().decidedAt();
        var edition = editions.get(of.edition());
        if (last == null || approved == null || edition == null) {
            return Optional.empty();
        }
        return edition.ruleOf(of.contactClass()).map(rule -> Schedule.of(rule, last, approved, clock.zone()));
    }
}
