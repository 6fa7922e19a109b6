package org.huhang.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huhang.access.AccountId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Journal;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Outcome;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.huhang.shared.Wording;
import org.jspecify.annotations.Nullable;

/// Teams formed for a task: who joins and leaves, one split into several, one dissolved. All facts; a team that ended
/// stays as it was.
@ApplicationScoped
public class Teams {
    static final int MOST_MEMBERS = 500;
    static final int MOST_PARTS = 20;

    private final TeamStore store;
    private final Pool pool;
    private final Calls calls;
    private final Submissions submissions;
    private final Journal journal;

    Teams(TeamStore store, Pool pool, Calls calls, Submissions submissions, Journal journal) {
        this.store = store;
        this.pool = pool;
        this.calls = calls;
        this.submissions = submissions;
        this.journal = journal;
    }

    record Joining(UUID id, TeamId teamId, List<PersonId> personIds) {}

    record Leaving(UUID id, TeamId teamId, PersonId personId) {}

    /// A part of a team that is split.
    @Schema(name = "TeamPart")
    public record Part(TeamId id, Wording name, List<PersonId> personIds) {}

    record Splitting(UUID id, TeamId teamId, List<Part> parts) {}

    record Dissolving(UUID id, TeamId teamId, String reason) {}

    @Transactional
    Outcome<TeamId> form(NewTeam wanted, AccountId by, Instant now) {
        if (wanted.name().zh().isBlank() || wanted.task().zh().isBlank()) {
            return Outcome.refused(Refusal.invalid("duty.text-missing", "name", Map.of("most", Musters.LONGEST_TEXT)));
        }
        if (wanted.personIds().size() > MOST_MEMBERS) {
            return Outcome.refused(
                    Refusal.invalid("duty.people-out-of-range", "personIds", Map.of("most", MOST_MEMBERS)));
        }
        if (areStrangers(wanted.personIds(), wanted.organizationId(), wanted.areaId(), wanted.demandId(), now)) {
            return Outcome.refused(Refusal.invalid("duty.not-of-organization", "personIds", Map.of()));
        }
        return submissions.first(wanted.id().value(), wanted).map(first -> {
            if (first) {
                record(wanted, by, now);
            }
            return wanted.id();
        });
    }

    /// Members are the organization's own, volunteers of the area, or called on the line that the team serves, from
    /// whichever organization.
    private boolean areStrangers(
            List<PersonId> people, OrganizationId organization, AreaId area, @Nullable DemandId demand, Instant now) {
        if (people.isEmpty()) {
            return false;
        }
        var members = pool.of(organization, area, now);
        var called = demand == null
                ? Set.<PersonId>of()
                : calls.list(List.of(demand), now).stream()
                        .filter(Call::called)
                        .map(Call::personId)
                        .collect(Collectors.toSet());
        return people.stream().anyMatch(person -> !members.contains(person) && !called.contains(person));
    }

    /// Records a team that was formed elsewhere. The same id is the same team.
    @Transactional
    public void record(NewTeam told, Instant at) {
        record(told, null, at);
    }

    private void record(NewTeam told, @Nullable AccountId by, Instant at) {
        if (store.add(told, null, by, at)) {
            join(told.id().value(), told.id(), told.personIds(), by, at);
            journal.append(new TeamsChanged(List.of(told.id())));
        }
    }

    private void join(UUID change, TeamId team, List<PersonId> people, @Nullable AccountId by, Instant at) {
        if (!people.isEmpty()) {
            store.addFacts(change, team, new HashSet<>(people), "JOINED", by, at);
        }
    }

    @Transactional
    Outcome<TeamId> join(Joining joining, AccountId by, Instant now) {
        return change(
                joining.id(),
                joining.teamId(),
                joining,
                () -> {
                    var members = members(joining.teamId());
                    if (joining.personIds().isEmpty() || joining.personIds().size() + members.size() > MOST_MEMBERS) {
                        return Optional.of(
                                Refusal.invalid("duty.people-out-of-range", "personIds", Map.of("most", MOST_MEMBERS)));
                    }
                    if (joining.personIds().stream().anyMatch(members::contains)) {
                        return Optional.of(Refusal.conflict("duty.member-already", Map.of()));
                    }
                    var team = store.find(joining.teamId()).orElseThrow();
                    return areStrangers(joining.personIds(), team.organizationId(), team.areaId(), team.demandId(), now)
                            ? Optional.of(Refusal.invalid("duty.not-of-organization", "personIds", Map.of()))
                            : Optional.empty();
                },
                () -> join(joining.id(), joining.teamId(), joining.personIds(), by, now));
    }

    @Transactional
    Outcome<TeamId> leave(Leaving leaving, AccountId by, Instant now) {
        return change(
                leaving.id(),
                leaving.teamId(),
                leaving,
                () -> members(leaving.teamId()).contains(leaving.personId())
                        ? Optional.empty()
                        : Optional.of(Refusal.conflict("duty.no-member", Map.of())),
                () -> store.addFacts(leaving.id(), leaving.teamId(), List.of(leaving.personId()), "LEFT", by, now));
    }

    /// Whoever goes into no part is of no team from then on; nobody goes into two.
    @Transactional
    Outcome<TeamId> split(Splitting splitting, AccountId by, Instant now) {
        return change(
                splitting.id(),
                splitting.teamId(),
                splitting,
                () -> refusal(splitting),
                () -> split(splitting, store.find(splitting.teamId()).orElseThrow(), by, now));
    }

    private Optional<Refusal> refusal(Splitting splitting) {
        var members = members(splitting.teamId());
        List<PersonId> placed = new ArrayList<>();
        splitting.parts().forEach(part -> placed.addAll(part.personIds()));
        if (splitting.parts().size() < 2 || splitting.parts().size() > MOST_PARTS) {
            return Optional.of(Refusal.invalid("duty.parts-out-of-range", "parts", Map.of("most", MOST_PARTS)));
        }
        if (splitting.parts().stream()
                .anyMatch(part -> part.name().zh().isBlank() || part.personIds().isEmpty())) {
            return Optional.of(Refusal.invalid("duty.part-empty", "parts", Map.of()));
        }
        if (!members.containsAll(placed) || new HashSet<>(placed).size() < placed.size()) {
            return Optional.of(Refusal.invalid("duty.part-of-strangers", "parts", Map.of()));
        }
        return Optional.empty();
    }

    /// Records a split that was made elsewhere. The same id is the same split.
    @Transactional
    public void recordSplit(UUID id, TeamId team, List<Part> parts, Instant at) {
        var known = store.hold(team);
        if (known.isPresent() && known.get().stands()) {
            split(new Splitting(id, team, parts), known.get(), null, at);
            journal.append(new TeamsChanged(List.of(team)));
        }
    }

    private void split(Splitting splitting, Team team, @Nullable AccountId by, Instant at) {
        store.end(splitting.id(), team.id(), Team.TeamEnd.SPLIT, null, by, at);
        for (Part part : splitting.parts()) {
            var formed = new NewTeam(
                    part.id(),
                    part.name(),
                    team.task(),
                    team.organizationId(),
                    team.areaId(),
                    team.demandId(),
                    part.personIds());
            if (store.add(formed, team.id(), by, at)) {
                join(splitting.id(), part.id(), part.personIds(), by, at);
            }
        }
    }

    @Transactional
    Outcome<TeamId> dissolve(Dissolving dissolving, AccountId by, Instant now) {
        return change(
                dissolving.id(),
                dissolving.teamId(),
                dissolving,
                () -> dissolving.reason().isBlank()
                        ? Optional.of(Refusal.invalid("duty.why-not", "reason", Map.of()))
                        : Optional.empty(),
                () -> store.end(
                        dissolving.id(),
                        dissolving.teamId(),
                        Team.TeamEnd.DISSOLVED,
                        dissolving.reason().strip(),
                        by,
                        now));
    }

    private Outcome<TeamId> change(
            UUID id, TeamId team, Object body, Supplier<Optional<Refusal>> wrong, Runnable write) {
        var held = store.hold(team);
        if (held.isEmpty()) {
            return Outcome.refused(Refusal.notFound("duty.no-such-team", Map.of()));
        }
        if (!store.knows(id)) {
            var refused =
                    held.get().stands() ? wrong.get() : Optional.of(Refusal.conflict("duty.team-ended", Map.of()));
            if (refused.isPresent()) {
                return Outcome.refused(refused.get());
            }
        }
        return submissions.first(id, body).map(first -> {
            if (first) {
                write.run();
                journal.append(new TeamsChanged(List.of(team)));
            }
            return team;
        });
    }

    /// Who is of it now.
    Set<PersonId> members(TeamId team) {
        return store.listMembers(List.of(team)).stream()
                .filter(member -> member.end() == null)
                .map(TeamMember::personId)
                .collect(Collectors.toSet());
    }
}
