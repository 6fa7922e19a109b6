package org.huhang.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huhang.cases.Case;
import org.huhang.cases.CaseId;
import org.huhang.cases.CaseState;
import org.huhang.cases.Cases;
import org.huhang.registry.People;
import org.huhang.shared.CityClock;
import org.huhang.shared.Journal;
import org.huhang.visits.GatheringId;
import org.huhang.visits.Gatherings;

/// Works out who met a case, a whole batch of cases at a time: one question to the registry for households, one
/// for entrances, one to `visits` for gatherings, one statement for all that was found.
@ApplicationScoped
class Contacts {
    private final ExposureStore store;
    private final Meetings meetings;
    private final DraftNotices notices;
    private final Cases cases;
    private final Gatherings gatherings;
    private final People people;
    private final Journal journal;
    private final CityClock clock;

    Contacts(
            ExposureStore store,
            Meetings meetings,
            DraftNotices notices,
            Cases cases,
            Gatherings gatherings,
            People people,
            Journal journal,
            CityClock clock) {
        this.store = store;
        this.meetings = meetings;
        this.notices = notices;
        this.cases = cases;
        this.gatherings = gatherings;
        this.people = people;
        this.journal = journal;
        this.clock = clock;
    }

    /// Drafts the contacts of approved cases. Done again, it finds what it wrote and changes nothing.
    @Transactional
    void trace(Collection<CaseId> caseIds, Instant now) {
        var editions = store.listEditions();
        int fresh = store.addTraced(cases.listByIds(caseIds).values().stream()
                .filter(each -> each.state() == CaseState.APPROVED)
                .map(each -> traced(each, editions, now))
                .toList());
        var traced = store.listTraced(caseIds);
        int exposures = store.add(meetings.list(traced, editions, now));
        if (fresh + exposures > 0) {
            tell(traced, now);
        }
    }

    /// Brings the exposures at these gatherings in line with who is now known to have been there.
    @Transactional
    void retrace(Collection<GatheringId> gatheringIds, Instant now) {
        var traced = store.listTracedPeople(
                people.known(gatherings.listEverNamed(gatheringIds)).keySet());
        if (traced.isEmpty()) {
            return;
        }
        var wanted = Set.copyOf(gatheringIds);
        var expected = meetings.listAtGatherings(traced, store.listEditions(), now).stream()
                .filter(each -> wanted.contains(new GatheringId(each.evidenceId())))
                .toList();
        var known =
                store.listAtGatherings(traced.stream().map(TracedCase::caseId).toList(), wanted);
        var expectedKeys = expected.stream().map(Exposure::key).collect(Collectors.toSet());
        var gone = known.stream()
                .filter(each -> each.standing() && !expectedKeys.contains(each.key()))
                .toList();
        var back = known.stream()
                .filter(each -> !each.standing() && expectedKeys.contains(each.key()))
                .toList();
        store.turn(ids(gone), ExposureStore.Turn.WITHDRAWN, "attendance-withdrawn", now);
        store.turn(ids(back), ExposureStore.Turn.REINSTATED, "attendance-entered", now);
        store.add(expected);
        var changed = changedCases(expected, known, gone, back);
        if (!changed.isEmpty()) {
            tell(traced.stream().filter(each -> changed.contains(each.caseId())).toList(), now);
        }
    }

    private static List<ExposureId> ids(List<ExposureStore.Known> known) {
        return known.stream().map(ExposureStore.Known::id).toList();
    }

    private static Set<CaseId> changedCases(
            List<Exposure> expected,
            List<ExposureStore.Known> known,
            List<ExposureStore.Known> gone,
            List<ExposureStore.Known> back) {
        Set<CaseId> changed = new HashSet<>();
        gone.forEach(each -> changed.add(each.caseId()));
        back.forEach(each -> changed.add(each.caseId()));
        var knownKeys = known.stream().map(ExposureStore.Known::key).collect(Collectors.toSet());
        expected.stream().filter(each -> !knownKeys.contains(each.key())).forEach(each -> changed.add(each.caseId()));
        return changed;
    }

    private void tell(List<TracedCase> traced, Instant now) {
        notices.draft(traced, now);
        journal.append(
                new ContactsDrafted(traced.stream().map(TracedCase::caseId).toList()));
    }

    /// The edition is the one in force when the specimen was taken, not the one of today.
    private TracedCase traced(Case approved, List<RuleEdition> editions, Instant now) {
        var anchor = approved.collectedAt().atZone(clock.zone()).toLocalDate();
        var edition = editions.stream().filter(each -> each.holdsOn(anchor)).findFirst();
        return new TracedCase(
                approved.id(),
                approved.number(),
                approved.personId(),
                approved.areaId(),
                approved.collectedAt(),
                edition.map(RuleEdition::edition).orElse(null),
                edition.map(each -> each.window()
                                .firstDay(anchor)
                                .atStartOfDay(clock.zone())
                                .toInstant())
                        .orElse(null),
                now);
    }
}
