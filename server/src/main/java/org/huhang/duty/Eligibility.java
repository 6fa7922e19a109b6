package org.huhang.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.huhang.registry.Area;
import org.huhang.registry.Areas;
import org.huhang.registry.Parentage;
import org.huhang.registry.People;
import org.huhang.registry.Person;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.PersonId;
import org.huhang.shared.Span;
import org.huhang.zones.HeldSpan;
import org.huhang.zones.Holds;
import org.jspecify.annotations.Nullable;

/// What speaks against naming people, for a batch at once.
@ApplicationScoped
class Eligibility {
    /// Holds end much sooner.
    private static final Duration UNTIL_FURTHER_NOTICE = Duration.ofDays(3_650);

    private final VolunteerStore volunteers;
    private final Leaves leaves;
    private final Holds holds;
    private final ProvenSkills proven;
    private final People people;
    private final Areas areas;
    private final CityClock clock;

    Eligibility(
            VolunteerStore volunteers,
            Leaves leaves,
            Holds holds,
            ProvenSkills proven,
            People people,
            Areas areas,
            CityClock clock) {
        this.volunteers = volunteers;
        this.leaves = leaves;
        this.holds = holds;
        this.proven = proven;
        this.people = people;
        this.areas = areas;
        this.clock = clock;
    }

    /// @param asVolunteers those who come as volunteers, each with the area of it; the others are staff
    /// @param skill what is asked for beside being there
    Map<PersonId, List<Hindrance>> hindrances(
            Collection<PersonId> asked,
            Map<PersonId, AreaId> asVolunteers,
            @Nullable String skill,
            Span wanted,
            Instant now) {
        var from = wanted.start().isAfter(now) ? wanted.start() : now;
        var day = LocalDate.ofInstant(from, clock.zone());
        var onLeave = leaves.hindered(asked, wanted, now);
        var onHold = onHold(asked, from, wanted.end());
        var evidence = evidence(asked);
        var skills = skill == null ? Map.<PersonId, Set<String>>of() : proven.of(asked, evidence, day);
        Map<PersonId, List<Hindrance>> found = new HashMap<>(of(asVolunteers, evidence, day));
        for (PersonId person : asked) {
            List<Hindrance> against = new ArrayList<>(found.getOrDefault(person, List.of()));
            if (onLeave.contains(person)) {
                against.addFirst(Hindrance.ON_LEAVE);
            }
            if (onHold.contains(person)) {
                against.addFirst(Hindrance.ON_HOLD);
            }
            if (skill != null && !skills.getOrDefault(person, Set.of()).contains(skill)) {
                against.add(Hindrance.LACKS_SKILL);
            }
            found.put(person, against);
        }
        return found;
    }

    /// Whom a hold keeps where they are, within that time.
    private Set<PersonId> onHold(Collection<PersonId> asked, Instant from, @Nullable Instant until) {
        return holds.listDuring(asked, from, until == null ? from.plus(UNTIL_FURTHER_NOTICE) : until).stream()
                .map(HeldSpan::personId)
                .collect(Collectors.toSet());
    }

    /// What keeps volunteers from being named on that day.
    Map<PersonId, List<Hindrance>> of(
            Map<PersonId, AreaId> asked, Map<PersonId, List<Evidence>> evidence, LocalDate day) {
        return asked.isEmpty() ? Map.of() : against(asked, evidence, births(asked.keySet()), day);
    }

    private Map<PersonId, List<Hindrance>> against(
            Map<PersonId, AreaId> asked,
            Map<PersonId, List<Evidence>> evidence,
            Map<PersonId, LocalDate> births,
            LocalDate day) {
        var inForce = volunteers.listRules(day);
        Map<AreaId, VolunteerRule> rules = new HashMap<>();
        Map<PersonId, List<Hindrance>> found = new HashMap<>();
        asked.forEach((person, area) -> {
            var birth = births.get(person);
            if (birth != null) {
                found.put(
                        person,
                        rules.computeIfAbsent(area, each -> rule(each, day, inForce))
                                .against(birth, evidence.getOrDefault(person, List.of()), day));
            }
        });
        return found;
    }

    /// On which days, from one to before another, nothing keeps volunteers from being named; who is fit on none is left
    /// out.
    Map<PersonId, Set<LocalDate>> fitOn(Map<PersonId, AreaId> asked, LocalDate from, LocalDate until) {
        if (asked.isEmpty()) {
            return Map.of();
        }
        var evidence = evidence(asked.keySet());
        var births = births(asked.keySet());
        Map<PersonId, Set<LocalDate>> fit = new HashMap<>();
        for (LocalDate day = from; day.isBefore(until); day = day.plusDays(1)) {
            var today = day;
            against(asked, evidence, births, day).forEach((person, against) -> {
                if (against.isEmpty()) {
                    fit.computeIfAbsent(person, _ -> new HashSet<>()).add(today);
                }
            });
        }
        return fit;
    }

    private Map<PersonId, LocalDate> births(Collection<PersonId> asked) {
        return people.list(asked).stream().collect(Collectors.toMap(Person::id, Person::birthDate));
    }

    /// By who they are now.
    Map<PersonId, List<Evidence>> evidence(Collection<PersonId> asked) {
        var known = people.known(asked);
        return volunteers.listEvidence(known.keySet()).stream()
                .collect(Collectors.groupingBy(each -> Objects.requireNonNull(known.get(each.personId()))));
    }

    /// Of the rules in force that reach an area, the one of the smallest area, then the latest.
    VolunteerRule rule(AreaId area, LocalDate day) {
        return rule(area, day, volunteers.listRules(day));
    }

    private VolunteerRule rule(AreaId area, LocalDate day, List<VolunteerRule> inForce) {
        var path = inForce.stream().allMatch(each -> each.areaId() == null)
                ? List.<AreaId>of()
                : areas.breadcrumb(area, Parentage.STATUTORY, day).stream()
                        .map(Area::id)
                        .toList();
        return inForce.stream()
                .filter(rule -> rule.areaId() == null || path.contains(rule.areaId()))
                .reduce((one, other) -> depth(other, path) > depth(one, path) ? other : one)
                .orElseThrow(() -> new IllegalStateException("no rule says who may volunteer on " + day));
    }

    private static int depth(VolunteerRule rule, List<AreaId> path) {
        return rule.areaId() == null ? -1 : path.indexOf(rule.areaId());
    }

    /// Those of these people who volunteer, with the area of it, unless they are among the staff.
    Map<PersonId, AreaId> asVolunteers(Collection<PersonId> asked, Set<PersonId> staff) {
        return volunteers
                .listOf(asked.stream().filter(person -> !staff.contains(person)).toList())
                .stream()
                .collect(Collectors.toMap(VolunteerStore.Volunteer::personId, VolunteerStore.Volunteer::areaId));
    }
}
