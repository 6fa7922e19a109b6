package org.huhang.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huhang.access.AccountId;
import org.huhang.registry.People;
import org.huhang.shared.AreaId;
import org.huhang.shared.Journal;
import org.huhang.shared.Outcome;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.jspecify.annotations.Nullable;

/// Volunteers: who offers to help where, and what was shown of them. Whether somebody may be named follows from it by
/// [VolunteerRule]; nobody is ever marked as fit.
@ApplicationScoped
public class Volunteers {
    private static final int MOST_KINDS = 20;

    private final VolunteerStore store;
    private final MusterStore musters;
    private final CallStore locks;
    private final People people;
    private final Submissions submissions;
    private final Journal journal;

    Volunteers(
            VolunteerStore store,
            MusterStore musters,
            CallStore locks,
            People people,
            Submissions submissions,
            Journal journal) {
        this.store = store;
        this.musters = musters;
        this.locks = locks;
        this.people = people;
        this.submissions = submissions;
        this.journal = journal;
    }

    record Joining(UUID id, PersonId personId, AreaId areaId) {}

    record Leaving(UUID id, PersonId personId, String reason) {}

    /// What is shown of a person.
    ///
    /// @param detail the skill's code; none for other kinds
    /// @param start first day on which it holds; none means from today on
    /// @param end first day on which it no longer does
    @Schema(name = "NewShownEvidence")
    public record Shown(
            EvidenceKind kind,
            @Nullable String detail,
            boolean holds,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            String note) {}

    record Showing(UUID id, PersonId personId, List<Shown> evidence) {}

    @Transactional
    Outcome<PersonId> join(Joining joining, AccountId by, Instant now) {
        locks.hold(List.of(joining.personId()));
        if (!store.knows(joining.id()) && volunteers(joining.personId()).isPresent()) {
            return Outcome.refused(Refusal.conflict("duty.volunteers-already", Map.of()));
        }
        return submissions.first(joining.id(), joining).map(first -> {
            if (first) {
                store.add(joining.id(), joining.personId(), "JOINED", joining.areaId(), null, by, now);
                journal.append(new VolunteersChanged(List.of(joining.personId())));
            }
            return joining.personId();
        });
    }

    /// Records who joined elsewhere, by an id that tells the same joining again.
    @Transactional
    public void recordJoined(UUID id, PersonId person, AreaId area, Instant at) {
        if (!store.knows(id)) {
            store.add(id, person, "JOINED", area, null, null, at);
            journal.append(new VolunteersChanged(List.of(person)));
        }
    }

    @Transactional
    Outcome<PersonId> leave(Leaving leaving, AccountId by, Instant now) {
        locks.hold(List.of(leaving.personId()));
        var volunteer = volunteers(leaving.personId());
        if (!store.knows(leaving.id())) {
            if (leaving.reason().isBlank()) {
                return Outcome.refused(Refusal.invalid("duty.why-not", "reason", Map.of()));
            }
            if (volunteer.isEmpty()) {
                return Outcome.refused(Refusal.conflict("duty.no-volunteer", Map.of()));
            }
        }
        return submissions.first(leaving.id(), leaving).map(first -> {
            if (first) {
                var of = volunteer.orElseThrow();
                store.add(
                        leaving.id(),
                        of.personId(),
                        "LEFT",
                        of.areaId(),
                        leaving.reason().strip(),
                        by,
                        now);
                journal.append(new VolunteersChanged(List.of(leaving.personId())));
            }
            return leaving.personId();
        });
    }

    @Transactional
    Outcome<PersonId> show(Showing showing, AccountId by, Instant now, LocalDate today) {
        var wrong = wrong(showing.evidence(), today);
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        return submissions.first(showing.id(), showing).map(first -> {
            if (first) {
                record(showing.id(), showing.personId(), showing.evidence(), by, now, today);
            }
            return showing.personId();
        });
    }

    /// Records what was shown elsewhere.
    @Transactional
    public void record(
            UUID id, PersonId person, Collection<Shown> shown, @Nullable AccountId by, Instant now, LocalDate today) {
        if (store.knows(id)) {
            return;
        }
        store.add(
                id,
                shown.stream()
                        .map(each -> new Evidence(
                                person,
                                each.kind(),
                                each.detail() == null ? "" : each.detail(),
                                each.holds(),
                                each.start() == null ? today : each.start(),
                                each.end(),
                                each.note().strip(),
                                by,
                                now))
                        .toList());
        journal.append(new VolunteersChanged(List.of(person)));
    }

    /// Where somebody volunteers now.
    Optional<VolunteerStore.Volunteer> volunteers(PersonId person) {
        return store.listOf(people.known(List.of(person)).keySet()).stream().findFirst();
    }

    private Optional<Refusal> wrong(List<Shown> shown, LocalDate today) {
        if (shown.isEmpty() || shown.size() > MOST_KINDS) {
            return Optional.of(Refusal.invalid("duty.evidence-out-of-range", "evidence", Map.of("most", MOST_KINDS)));
        }
        Set<String> skills = musters.listSkills().stream().map(Skill::code).collect(Collectors.toSet());
        for (Shown each : shown) {
            boolean skill = each.kind() == EvidenceKind.SKILL;
            if (skill != (each.detail() != null) || (each.detail() != null && !skills.contains(each.detail()))) {
                return Optional.of(Refusal.invalid(
                        "duty.no-such-skill",
                        "evidence",
                        Map.of("skill", each.detail() == null ? "–" : each.detail())));
            }
            var start = each.start() == null ? today : each.start();
            if (each.end() != null && !each.end().isAfter(start)) {
                return Optional.of(Refusal.invalid("duty.ends-before-start", "evidence", Map.of()));
            }
            if (each.note().length() > Musters.LONGEST_TEXT) {
                return Optional.of(
                        Refusal.invalid("duty.text-missing", "evidence", Map.of("most", Musters.LONGEST_TEXT)));
            }
        }
        return Optional.empty();
    }
}
