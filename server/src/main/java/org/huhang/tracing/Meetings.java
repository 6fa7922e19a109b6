package org.huhang.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huhang.registry.People;
import org.huhang.registry.Residents;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.Ids;
import org.huhang.shared.PersonId;
import org.huhang.visits.Gatherings;

/// Whom the cases met, as exposures with the class that the rules suggest. Reads alone; nothing is asked per
/// person.
@ApplicationScoped
class Meetings {
    private final Residents residents;
    private final Gatherings gatherings;
    private final People people;
    private final ZoneId zone;

    Meetings(Residents residents, Gatherings gatherings, People people, CityClock clock) {
        this.residents = residents;
        this.gatherings = gatherings;
        this.people = people;
        this.zone = clock.zone();
    }

    /// Those exposures of these cases that are known without any visit: household, entrance, gatherings.
    List<Exposure> list(List<TracedCase> cases, List<RuleEdition> editions, Instant now) {
        var traced = underRules(cases);
        var found = new ArrayList<Exposure>();
        found.addAll(listAtHome(traced, now));
        found.addAll(listAtGatherings(cases, editions, now));
        return found;
    }

    private List<Exposure> listAtHome(Map<PersonId, TracedCase> traced, Instant now) {
        var today = now.atZone(zone).toLocalDate();
        var found = new ArrayList<Exposure>();
        record Pair(PersonId of, PersonId personId) {}
        Set<Pair> sameHousehold = new HashSet<>();
        for (Residents.Neighbour member : residents.listHouseholdMembers(traced.keySet(), today)) {
            sameHousehold.add(new Pair(member.personId(), member.otherId()));
            HouseholdRule.suggest(member.otherHouseholdKind())
                    .map(suggestion -> atHome(
                            Objects.requireNonNull(traced.get(member.personId())),
                            member,
                            ExposureReason.HOUSEHOLD,
                            member.otherHouseholdId().value(),
                            suggestion,
                            now))
                    .ifPresent(found::add);
        }
        for (Residents.Neighbour neighbour : residents.listSameEntrance(traced.keySet(), today)) {
            EntranceRule.suggest(sameHousehold.contains(new Pair(neighbour.personId(), neighbour.otherId())))
                    .map(suggestion -> atHome(
                            Objects.requireNonNull(traced.get(neighbour.personId())),
                            neighbour,
                            ExposureReason.ENTRANCE,
                            neighbour.entranceId().value(),
                            suggestion,
                            now))
                    .ifPresent(found::add);
        }
        return found;
    }

    private List<Exposure> listAtGatherings(List<TracedCase> cases, List<RuleEdition> editions, Instant now) {
        var traced = underRules(cases);
        var byName = editions.stream().collect(Collectors.toMap(RuleEdition::edition, Function.identity()));
        var known = people.known(traced.keySet());
        Map<PersonId, TracedCase> byNow = new HashMap<>();
        traced.forEach((person, each) -> byNow.put(known.get(person), each));
        var met = gatherings.listCoAttendances(known.keySet());
        var areas = people.areasOf(met.stream().map(each -> each.personId()).collect(Collectors.toSet()));
        return met.stream()
                // two records of one person: nobody meets themselves
                .filter(each -> !known.containsKey(each.personId())
                        || !Objects.equals(known.get(each.personId()), known.get(each.metPersonId())))
                .map(each -> {
                    var of = Objects.requireNonNull(byNow.get(known.get(each.metPersonId())));
                    var window =
                            Objects.requireNonNull(byName.get(of.edition())).window();
                    if (of.isolatedAt() != null && !each.start().isBefore(of.isolatedAt())) {
                        return Optional.<Exposure>empty();
                    }
                    return GatheringRule.suggest(
                                    window,
                                    of.anchor(zone),
                                    // the end itself belongs to the next day when it is midnight
                                    each.end().minusNanos(1).atZone(zone).toLocalDate(),
                                    each.closedSpace())
                            .map(suggestion -> exposure(
                                    of,
                                    each.personId(),
                                    areas.getOrDefault(each.personId(), of.areaId()),
                                    ExposureReason.GATHERING,
                                    each.gatheringId().value(),
                                    each.title(),
                                    each.start(),
                                    Optional.of(each.end()),
                                    suggestion,
                                    now));
                })
                .flatMap(Optional::stream)
                .toList();
    }

    private static Map<PersonId, TracedCase> underRules(List<TracedCase> cases) {
        return cases.stream()
                .filter(each -> each.edition() != null)
                .collect(Collectors.toMap(TracedCase::personId, Function.identity(), (one, other) -> other));
    }

    /// Living together began before anybody knew and goes on until one of the two leaves: from the window's first
    /// day, without an end.
    private static Exposure atHome(
            TracedCase of,
            Residents.Neighbour neighbour,
            ExposureReason reason,
            UUID evidenceId,
            Suggestion suggestion,
            Instant now) {
        return exposure(
                of,
                neighbour.otherId(),
                neighbour.otherAreaId(),
                reason,
                evidenceId,
                neighbour.areaName() + neighbour.door(),
                Objects.requireNonNull(of.windowStart()),
                Optional.empty(),
                suggestion,
                now);
    }

    private static Exposure exposure(
            TracedCase of,
            PersonId person,
            AreaId area,
            ExposureReason reason,
            UUID evidenceId,
            String evidence,
            Instant start,
            Optional<Instant> end,
            Suggestion suggestion,
            Instant now) {
        return new Exposure(
                new ExposureId(Ids.next()),
                of.caseId(),
                person,
                area,
                reason,
                evidenceId,
                evidence,
                start,
                end.orElse(null),
                suggestion.suggested(),
                suggestion.rule(),
                Objects.requireNonNull(of.edition()),
                Encounter.UNMEASURED,
                now);
    }
}
