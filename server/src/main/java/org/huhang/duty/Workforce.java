package org.huhang.duty;

import jakarta.enterprise.context.ApplicationScoped;
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
import org.huhang.registry.People;
import org.huhang.shared.PersonId;
import org.huhang.shared.Span;
import org.huhang.shared.Wording;
import org.jspecify.annotations.Nullable;

/// What this module knows of people whom a later one places: skills, and when they are needed or gone elsewhere. For
/// many at once, in a fixed number of statements.
@ApplicationScoped
public class Workforce {
    private final MusterStore musters;
    private final CallStore calls;
    private final LeaveStore leaves;
    private final Leaves cancelling;
    private final Eligibility eligibility;
    private final People people;

    Workforce(
            MusterStore musters,
            CallStore calls,
            LeaveStore leaves,
            Leaves cancelling,
            Eligibility eligibility,
            People people) {
        this.musters = musters;
        this.calls = calls;
        this.leaves = leaves;
        this.cancelling = cancelling;
        this.eligibility = eligibility;
        this.people = people;
    }

    /// Codes, in the order in which they were brought in: a code keeps its place.
    public List<String> skills() {
        return musters.listSkills().stream().map(Skill::code).toList();
    }

    /// What people call them, by code.
    public Map<String, Wording> skillNames() {
        return musters.listSkills().stream().collect(Collectors.toMap(Skill::code, Skill::name));
    }

    /// Skills with evidence that holds on that day; who has none is left out.
    public Map<PersonId, Set<String>> skillsOf(Collection<PersonId> asked, LocalDate day) {
        Map<PersonId, Set<String>> skills = new HashMap<>();
        eligibility.evidence(asked).forEach((person, evidence) -> {
            var held = evidence.stream()
                    .filter(each -> each.kind() == EvidenceKind.SKILL && each.holdsOn(day))
                    .map(Evidence::detail)
                    .collect(Collectors.toSet());
            if (!held.isEmpty()) {
                skills.put(person, held);
            }
        });
        return skills;
    }

    /// Somebody who cannot come.
    ///
    /// @param end none means until further notice
    public record Gone(
            PersonId personId, Instant start, @Nullable Instant end) {}

    /// On leave that is not cancelled, within that time; by who they are now.
    public List<Gone> onLeave(Collection<PersonId> asked, Span wanted, Instant now) {
        var known = people.known(asked);
        var found = leaves.listOf(known.keySet(), wanted.start()).stream()
                .filter(leave -> leave.span().overlaps(wanted))
                .toList();
        var standing = cancelling.standing(found, now);
        return found.stream()
                .filter(leave -> standing.contains(leave.id()))
                .map(leave ->
                        new Gone(known.getOrDefault(leave.personId(), leave.personId()), leave.start(), leave.end()))
                .toList();
    }

    /// Called by musters for a time that overlaps, by who they are now. What a muster without an end asks for is the
    /// task itself, mostly such as the posts stand for: it keeps nobody from a post.
    public List<Gone> calledElsewhere(Collection<PersonId> asked, Span wanted, Instant now) {
        var known = people.known(asked);
        var found = calls.listOverlapping(known.keySet(), wanted, now);
        var demands = musters.listDemandsOf(found.stream().map(Call::demandId).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Demand::id, Demand::musterId));
        var spans = musters.list(new HashSet<>(demands.values())).stream()
                .collect(Collectors.toMap(Muster::id, Muster::span));
        List<Gone> gone = new ArrayList<>();
        for (Call call : found) {
            var span = Objects.requireNonNull(spans.get(Objects.requireNonNull(demands.get(call.demandId()))));
            if (span.end() != null) {
                gone.add(new Gone(known.getOrDefault(call.personId(), call.personId()), span.start(), span.end()));
            }
        }
        return gone;
    }
}
