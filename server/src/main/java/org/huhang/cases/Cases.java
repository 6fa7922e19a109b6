package org.huhang.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huhang.access.AccountId;
import org.huhang.access.ApprovalId;
import org.huhang.access.Approvals;
import org.huhang.notices.Announcements;
import org.huhang.registry.People;
import org.huhang.shared.CityClock;
import org.huhang.shared.Ids;
import org.huhang.shared.Journal;
import org.huhang.shared.PersonId;
import org.huhang.shared.Texts;
import org.huhang.testing.CorrectedResult;
import org.huhang.testing.PositiveResult;

/// Cases and what becomes of them.
@ApplicationScoped
public class Cases {
    static final String APPROVAL_KIND = "CASE";

    private final CaseStore store;
    private final CaseCourses courses;
    private final Approvals approvals;
    private final People people;
    private final Announcements announcements;
    private final Journal journal;
    private final CityClock clock;

    Cases(
            CaseStore store,
            CaseCourses courses,
            Approvals approvals,
            People people,
            Announcements announcements,
            Journal journal,
            CityClock clock) {
        this.store = store;
        this.courses = courses;
        this.approvals = approvals;
        this.people = people;
        this.announcements = announcements;
        this.journal = journal;
        this.clock = clock;
    }

    public Optional<Case> find(CaseId id) {
        return store.find(id);
    }

    /// Those of the ids that are cases, by id.
    public Map<CaseId, Case> listByIds(Collection<CaseId> ids) {
        return store.listByIds(ids);
    }

    /// Onset, first specimen and isolation of those of the ids that are cases.
    public Map<CaseId, CaseCourse> courses(Collection<CaseId> ids) {
        return courses.courses(store.listByIds(ids).values());
    }

    /// Who approved each of those that are approved.
    public Map<CaseId, AccountId> approvers(Collection<CaseId> ids) {
        var by = store.approvalsOf(ids);
        var deciders = approvals.deciders(by.values());
        return by.entrySet().stream()
                .filter(each -> deciders.containsKey(each.getValue()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> Objects.requireNonNull(deciders.get(each.getValue()))));
    }

    /// One case for each person with a positive result, and one request for approval for each case. A person
    /// who has a case already gets the result added to it; results known already change nothing.
    @Transactional
    void open(List<PositiveResult> positives, Instant now) {
        var known = store.listKnown(positives.stream().map(PositiveResult::id).toList());
        var fresh = positives.stream()
                .filter(result -> !known.contains(result.id()))
                .toList();
        if (fresh.isEmpty()) {
            return;
        }
        var persons = fresh.stream().map(PositiveResult::personId).collect(Collectors.toSet());
        var whoNow = people.known(persons);
        Map<PersonId, CaseId> caseOf = new HashMap<>();
        store.listStanding(whoNow.keySet()).forEach((person, id) -> caseOf.put(whoNow.get(person), id));
        var areas = people.areasOf(whoNow.values());
        var running = new HashMap<Integer, Integer>();
        var opened = new ArrayList<Case>();
        var senders = new HashMap<CaseId, PositiveResult>();
        Map<PositiveResult, CaseId> results = new LinkedHashMap<>();
        for (PositiveResult result : fresh) {
            var id = caseOf.computeIfAbsent(Objects.requireNonNull(whoNow.get(result.personId())), person -> {
                var made = new Case(
                        new CaseId(Ids.next()),
                        nextNumber(running, result.reportedAt()),
                        person,
                        Objects.requireNonNull(areas.get(person)),
                        result.collectedAt(),
                        result.reportedAt(),
                        now,
                        null,
                        null);
                opened.add(made);
                senders.put(made.id(), result);
                return made.id();
            });
            results.put(result, id);
        }
        store.add(opened);
        store.addResults(results);
        tellEarlier(results, opened);
        opened.forEach(made -> request(made, Objects.requireNonNull(senders.get(made.id()))));
    }

    /// A specimen taken before the first one known moves the window of a case's contacts.
    private void tellEarlier(Map<PositiveResult, CaseId> results, List<Case> opened) {
        var known = store.listByIds(results.values());
        var first = opened.stream().map(Case::id).collect(Collectors.toSet());
        var earlier = results.entrySet().stream()
                .filter(each -> !first.contains(each.getValue()))
                .filter(each -> each.getKey()
                        .collectedAt()
                        .isBefore(Objects.requireNonNull(known.get(each.getValue()))
                                .collectedAt()))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
        if (!earlier.isEmpty()) {
            journal.append(new CaseCoursesChanged(earlier));
        }
    }

    private void request(Case made, PositiveResult first) {
        approvals.request(
                APPROVAL_KIND,
                made.id().value(),
                made.areaId(),
                first.sentBy(),
                "cases.approve",
                Map.of("number", made.number(), "specimen", first.specimenCode(), "laboratory", first.laboratory()));
    }

    private String nextNumber(Map<Integer, Integer> running, Instant reportedAt) {
        int year = CaseNumber.yearOf(reportedAt, clock.zone());
        int last = running.computeIfAbsent(year, store::lastRunningNumber);
        running.put(year, last + 1);
        return new CaseNumber(year, last + 1).toString();
    }

    /// To the areas of the cases behind which these results stood: once of each case for each result that corrects.
    /// Of refused ones nobody is told, for nothing rests on them.
    @Transactional
    void tellCorrected(Collection<CorrectedResult> corrected, Instant wallNow) {
        var behind = store.casesOf(corrected.stream().map(CorrectedResult::id).toList());
        var known = store.listByIds(behind.values());
        var standing = known.values().stream()
                .filter(Case::stands)
                .map(Case::id)
                .sorted(java.util.Comparator.comparing(CaseId::value))
                .toList();
        if (!standing.isEmpty()) {
            journal.append(new CaseCoursesChanged(standing));
        }
        for (CorrectedResult each : corrected) {
            var id = behind.get(each.id());
            var found = id == null ? null : known.get(id);
            if (found != null && found.stands()) {
                announcements.tell(
                        "CASE_CORRECTED:" + found.id().value() + ":"
                                + each.correctedBy().value(),
                        Map.of(
                                found.areaId(),
                                Texts.get(
                                        "cases.corrected-"
                                                + each.finding().name().toLowerCase(Locale.ROOT),
                                        Texts.Language.ZH,
                                        Map.of("number", found.number(), "specimen", each.specimenCode()))),
                        Map.of(),
                        wallNow);
            }
        }
    }

    @Transactional
    void decide(CaseId id, ApprovalId approval, boolean approved, Instant now) {
        if (store.addDecision(id, approval, approved, now) && approved) {
            journal.append(new CasesApproved(List.of(id)));
        }
    }
}
