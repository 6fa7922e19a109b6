package org.huhang.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final Leaves leaves;
    private final NoticeHolds notices;
    private final ProvenSkills proven;
    private final Eligibility eligibility;
    private final People people;

    Workforce(
            MusterStore musters,
            CallStore calls,
            Leaves leaves,
            NoticeHolds notices,
            ProvenSkills proven,
            Eligibility eligibility,
            People people) {
        this.musters = musters;
        this.calls = calls;
        this.leaves = leaves;
        this.notices = notices;
        this.proven = proven;
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

    /// By evidence that holds on that day and by where they work; who has none is left out.
    public Map<PersonId, Set<String>> skillsOf(Collection<PersonId> asked, LocalDate day) {
        return proven.of(asked, eligibility.evidence(asked), day);
    }

    /// Somebody who cannot come.
    ///
    /// @param end none means until further notice
    public record Gone(
            PersonId personId, Instant start, @Nullable Instant end) {}

    /// On leave within that time, as far as it is not cancelled; by who they are now.
    public List<Gone> onLeave(Collection<PersonId> asked, Span wanted, Instant now) {
        return leaves.left(asked, wanted, now);
    }

    /// Somebody whom a muster calls.
    ///
    /// @param demand for what, and where
    /// @param end none means until further notice
    public record Called(
            PersonId personId,
            Demand demand,
            Instant start,
            @Nullable Instant end) {}

    /// Called for a time that overlaps, by musters whose notice holds; by who they are now.
    public List<Called> called(Collection<PersonId> asked, Span wanted, Instant now) {
        var known = people.known(asked);
        var found = calls.listOverlapping(known.keySet(), wanted, now);
        if (found.isEmpty()) {
            return List.of();
        }
        var demands = musters.listDemandsOf(found.stream().map(Call::demandId).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Demand::id, each -> each));
        var called = musters
                .list(demands.values().stream().map(Demand::musterId).collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Muster::id, each -> each));
        var holding =
                notices.holding(called.values().stream().map(Muster::noticeId).collect(Collectors.toSet()), now);
        return found.stream()
                .flatMap(call -> {
                    var demand = Objects.requireNonNull(demands.get(call.demandId()));
                    var muster = Objects.requireNonNull(called.get(demand.musterId()));
                    return holding.contains(muster.noticeId())
                            ? Stream.of(new Called(
                                    Objects.requireNonNull(known.get(call.personId())),
                                    demand,
                                    muster.start(),
                                    muster.end()))
                            : Stream.empty();
                })
                .toList();
    }
}
