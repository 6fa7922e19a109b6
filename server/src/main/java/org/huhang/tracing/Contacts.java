package org.huhang.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huhang.access.AccountId;
import org.huhang.cases.Case;
import org.huhang.cases.CaseCourse;
import org.huhang.cases.CaseId;
import org.huhang.cases.CaseState;
import org.huhang.cases.Cases;
import org.huhang.registry.People;
import org.huhang.shared.CityClock;
import org.huhang.shared.Journal;
import org.huhang.shared.PersonId;
import org.huhang.visits.ApprovedCases;
import org.huhang.visits.DayFiles;
import org.huhang.visits.GatheringId;
import org.huhang.visits.Gatherings;
import org.huhang.zones.ZoneId;
import org.huhang.zones.Zones;

/// Works out who met a case, a whole batch of cases at a time: one question to the registry for households, one for
/// entrances, one to `visits` for gatherings, and of each case one to the contact index. What is known now is laid
/// beside
/// what was known; only the difference is written, and a computation that says why.
@ApplicationScoped
class Contacts {
    /// Lists of thousands each are in memory while they are worked out.
    private static final int AT_ONCE = 10;

    private final ExposureStore store;
    private final TracedCaseStore traced;
    private final RuleStore rules;
    private final Meetings meetings;
    private final VisitMeetings visits;
    private final MeetingsKnown sure;
    private final DayFiles days;
    private final DraftNotices notices;
    private final FabricatedCases fabricated;
    private final Cases cases;
    private final ApprovedCases evidence;
    private final Gatherings gatherings;
    private final Zones zones;
    private final People people;
    private final Journal journal;
    private final CityClock clock;

    Contacts(
            ExposureStore store,
            TracedCaseStore traced,
            RuleStore rules,
            Meetings meetings,
            VisitMeetings visits,
            MeetingsKnown sure,
            DayFiles days,
            DraftNotices notices,
            FabricatedCases fabricated,
            Cases cases,
            ApprovedCases evidence,
            Gatherings gatherings,
            Zones zones,
            People people,
            Journal journal,
            CityClock clock) {
        this.store = store;
        this.traced = traced;
        this.rules = rules;
        this.meetings = meetings;
        this.visits = visits;
        this.sure = sure;
        this.days = days;
        this.notices = notices;
        this.fabricated = fabricated;
        this.cases = cases;
        this.evidence = evidence;
        this.gatherings = gatherings;
        this.zones = zones;
        this.people = people;
        this.journal = journal;
        this.clock = clock;
    }

    /// Drafts the contacts of approved cases, or brings them in line with what is known now. Done again, it finds what
    /// it
    /// wrote and changes nothing. Who is a case with nothing behind it is not traced.
    @Transactional
    void trace(Collection<CaseId> caseIds, ComputationCause cause, Instant now) {
        var approved = cases.listByIds(caseIds).values().stream()
                .filter(each -> each.state() == CaseState.APPROVED)
                .toList();
        var approvers = traceable(approved.stream().map(Case::id).toList());
        approved.stream().filter(each -> !approvers.containsKey(each.id())).forEach(fabricated::tell);
        traced.add(approved.stream()
                .filter(each -> approvers.containsKey(each.id()))
                .map(each -> begun(each, now))
                .toList());
        compute(approvers, cause, now);
    }

    /// Those cases again that are traced already.
    @Transactional
    void retrace(Collection<CaseId> caseIds, ComputationCause cause, Instant now) {
        var known = traced.list(caseIds).stream().map(TracedCase::caseId).toList();
        compute(traceable(known), cause, now);
    }

    /// Those with a laboratory's record that a second person approved, each with that person.
    private Map<CaseId, AccountId> traceable(Collection<CaseId> ids) {
        var all = new HashMap<>(cases.approvers(ids));
        all.keySet().removeIf(each -> evidence.find(each.value()).isEmpty());
        return all;
    }

    /// Brings the exposures at these gatherings in line with who is now known to have been there.
    @Transactional
    void retraceGatherings(Collection<GatheringId> gatheringIds, Instant now) {
        var attended = people.known(gatherings.listEverNamed(gatheringIds)).keySet();
        retrace(traced.listOf(attended).stream().map(TracedCase::caseId).toList(), ComputationCause.GATHERING, now);
    }

    /// Those whose window reaches into these days.
    @Transactional
    void retraceDays(Collection<LocalDate> changed, Instant now) {
        var first = changed.stream().min(LocalDate::compareTo);
        var last = changed.stream().max(LocalDate::compareTo);
        if (first.isPresent() && last.isPresent()) {
            retrace(
                    traced.listDuring(
                            first.get().atStartOfDay(clock.zone()).toInstant(),
                            last.get().plusDays(2).atStartOfDay(clock.zone()).toInstant()),
                    ComputationCause.DAYS_INDEXED,
                    now);
        }
    }

    /// Those of the days on which a local edition holds whose ground this is.
    @Transactional
    void retraceGround(Collection<ZoneId> changed, Instant now) {
        var schemes = changed.stream()
                .flatMap(id -> zones.find(id, now).stream())
                .map(each -> each.zone().schemeCode())
                .collect(Collectors.toSet());
        rules.list().stream()
                .filter(each -> each.enabled()
                        && each.local() != null
                        && schemes.contains(each.local().zoneScheme()))
                .forEach(each -> retrace(
                        traced.listDuring(
                                each.startDate().atStartOfDay(clock.zone()).toInstant(), now),
                        ComputationCause.GROUND,
                        now));
    }

    @Transactional
    void retracePeople(Collection<PersonId> changed, Instant now) {
        var all = people.known(changed);
        // of whom a record was set right, and nobody merged, nothing changes here
        if (all.entrySet().stream().anyMatch(each -> !each.getKey().equals(each.getValue()))) {
            retrace(store.listCasesOf(all.keySet()), ComputationCause.PEOPLE, now);
        }
    }

    @Transactional
    void retraceWaiting(Instant now) {
        retrace(traced.listWaiting(), ComputationCause.RETRY, now);
    }

    private void compute(Map<CaseId, AccountId> approvers, ComputationCause cause, Instant now) {
        if (approvers.isEmpty()) {
            return;
        }
        traced.lock(approvers.keySet());
        var editions = rules.list();
        var daysKept = Set.copyOf(days.days());
        var all = approvers.keySet().stream()
                .sorted(Comparator.comparing(CaseId::value))
                .toList();
        var moved = new ArrayList<CaseId>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            moved.addAll(computeSome(
                    all.subList(from, Math.min(all.size(), from + AT_ONCE)),
                    new Round(editions, approvers, daysKept, cause, now)));
        }
        if (!moved.isEmpty()) {
            journal.append(new ContactsDrafted(moved));
        }
    }

    /// What is the same for all cases of one round.
    private record Round(
            List<RuleEdition> editions,
            Map<CaseId, AccountId> approvers,
            Set<LocalDate> daysKept,
            ComputationCause cause,
            Instant now) {}

    /// What is known of some cases before their contacts are worked out.
    private record Known(
            Map<CaseId, List<Exposure>> otherwise,
            Map<CaseId, List<ExposureStore.Known>> ever,
            Map<CaseId, Computation> last,
            Map<PersonId, PersonId> who,
            Map<PersonId, Instant> isolated) {}

    private List<CaseId> computeSome(List<CaseId> ids, Round round) {
        var courses = cases.courses(ids);
        var current = traced.list(ids).stream()
                .map(each -> under(each, Objects.requireNonNull(courses.get(each.caseId())), round.editions()))
                .toList();
        var otherwise = meetings.list(current, round.editions(), round.now()).stream()
                .collect(Collectors.groupingBy(Exposure::caseId));
        var ever = store.listEver(ids).stream()
                .collect(Collectors.groupingBy(each -> each.exposure().caseId()));
        var all = new HashSet<PersonId>();
        otherwise.values().forEach(list -> list.forEach(each -> all.add(each.personId())));
        ever.values()
                .forEach(list -> list.forEach(each -> all.add(each.exposure().personId())));
        var known = new Known(otherwise, ever, traced.last(ids), people.now(all), isolated(all));
        var met = new HashMap<ExposureId, MeetingsKnown.Met>();
        var moved = current.stream()
                .filter(each -> compute(each, known, round, met))
                .toList();
        sure.add(met);
        if (!moved.isEmpty()) {
            notices.draft(moved, round.now());
        }
        return moved.stream().map(TracedCase::caseId).toList();
    }

    /// @param met takes the stays behind what is written
    /// @return whether anything is another now, or known for the first time
    private boolean compute(TracedCase of, Known known, Round round, Map<ExposureId, MeetingsKnown.Met> met) {
        var now = round.now();
        var last = Optional.ofNullable(known.last().get(of.caseId()));
        var edition = find(round.editions(), of.edition());
        var otherwise = known.otherwise().getOrDefault(of.caseId(), List.of());
        var ever = known.ever().getOrDefault(of.caseId(), List.of());
        var expected = new ArrayList<>(otherwise);
        var local = edition.flatMap(_ -> local(of, round.editions()));
        var found = edition.map(rules -> visits.find(
                new VisitMeetings.Question(
                        of,
                        rules,
                        local.orElse(null),
                        otherwise,
                        ever.stream().map(each -> each.exposure().personId()).collect(Collectors.toSet()),
                        known.isolated(),
                        Objects.requireNonNull(round.approvers().get(of.caseId()))),
                now));
        found.ifPresent(it -> expected.addAll(it.exposures()));
        addMerged(ever, known.who(), expected);
        var difference = Reconciled.of(
                ever, expected, new Kept(of, found.orElse(null), round.daysKept(), known.who(), clock.zone()));
        var computation = new Computation(
                of.caseId(),
                of.revision() + 1,
                round.cause(),
                of.edition(),
                local.filter(_ -> addsAnybody(found)).map(RuleEdition::edition).orElse(null),
                of.onset(),
                of.sampledAt(),
                of.isolatedAt(),
                of.windowStart(),
                found.map(it -> List.copyOf(it.unread())).orElse(List.of()),
                found.map(VisitMeetings.FromVisits::waiting).orElse(null),
                difference.added(),
                difference.left(),
                difference.changed(),
                now);
        if (difference.isNothing() && !computation.isNews(last.orElse(null))) {
            return false;
        }
        var reason = round.cause().name().toLowerCase(java.util.Locale.ROOT);
        store.turn(difference.gone(), ExposureStore.Turn.WITHDRAWN, reason, now);
        store.turn(difference.back(), ExposureStore.Turn.REINSTATED, reason, now);
        store.add(difference.fresh());
        found.ifPresent(it -> difference.fresh().forEach(each -> {
            var stays = it.met().get(each.id());
            if (stays != null) {
                met.put(each.id(), stays);
            }
        }));
        traced.add(computation, last.isEmpty() ? List.of() : difference.turns());
        return true;
    }

    private static boolean addsAnybody(Optional<VisitMeetings.FromVisits> found) {
        return found.stream()
                .flatMap(each -> each.exposures().stream())
                .anyMatch(each -> each.reason() == ExposureReason.AREA_STAY);
    }

    /// What the registry said of somebody who was merged since stands for whom they are now.
    private static void addMerged(
            List<ExposureStore.Known> ever, Map<PersonId, PersonId> who, List<Exposure> expected) {
        var sources = expected.stream().map(Exposure::source).collect(Collectors.toSet());
        for (ExposureStore.Known each : ever) {
            var exposure = each.exposure();
            var now = exposure.of(who.getOrDefault(exposure.personId(), exposure.personId()));
            if (each.standing()
                    && exposure.reason().isOfTheRegistry()
                    && !now.personId().equals(exposure.personId())
                    && sources.add(now.source())) {
                expected.add(new Exposure(
                        new ExposureId(org.huhang.shared.Ids.next()),
                        now.caseId(),
                        now.personId(),
                        now.areaId(),
                        now.reason(),
                        now.evidenceId(),
                        now.evidence(),
                        now.start(),
                        now.end(),
                        now.suggestedClass(),
                        now.rule(),
                        now.edition(),
                        now.encounter(),
                        now.recordedAt()));
            }
        }
    }

    private static Optional<RuleEdition> find(
            List<RuleEdition> editions, @org.jspecify.annotations.Nullable String name) {
        return editions.stream().filter(each -> each.edition().equals(name)).findFirst();
    }

    /// The edition of a place that adds to this case: in force on its anchor's day, and carried by no case before it,
    /// for
    /// those whom it adds met the place and not this case.
    private Optional<RuleEdition> local(TracedCase of, List<RuleEdition> editions) {
        return editions.stream()
                .filter(each -> each.local() != null && each.holdsOn(of.anchor(clock.zone())))
                .filter(each -> !store.carriesElsewhere(each.edition(), of.caseId()))
                .findFirst();
    }

    /// Of people who are cases themselves when they were isolated: then they met nobody more.
    private Map<PersonId, Instant> isolated(Set<PersonId> all) {
        var isolated = new HashMap<PersonId, Instant>();
        traced.listOf(people.known(all).keySet()).forEach(each -> {
            if (each.isolatedAt() != null) {
                isolated.merge(each.personId(), each.isolatedAt(), (one, other) -> one.isBefore(other) ? one : other);
            }
        });
        return isolated;
    }

    private static TracedCase begun(Case approved, Instant now) {
        return new TracedCase(
                approved.id(),
                approved.number(),
                approved.personId(),
                approved.areaId(),
                approved.collectedAt(),
                null,
                null,
                null,
                null,
                0,
                now);
    }

    /// The edition is the one in force on the day of the anchor, not the one of today.
    private TracedCase under(TracedCase known, CaseCourse course, List<RuleEdition> editions) {
        var dated = new TracedCase(
                known.caseId(),
                known.caseNumber(),
                known.personId(),
                known.areaId(),
                course.sampledAt(),
                course.onset(),
                course.isolatedAt(),
                null,
                null,
                known.revision(),
                known.tracedAt());
        var anchor = dated.anchor(clock.zone());
        return RuleEdition.find(editions, RuleEdition.COVID, anchor)
                .map(edition -> dated.under(
                        edition.edition(),
                        edition.window()
                                .firstDay(anchor)
                                .atStartOfDay(clock.zone())
                                .toInstant()))
                .orElse(dated);
    }
}
