package org.huhang.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huhang.registry.People;
import org.huhang.shared.PersonId;

/// Assignments as reported. Their head-counts are derived at every reading from the rosters, see [Rosters].
@ApplicationScoped
public class Assignments {
    private final AssignmentStore store;
    private final RosterStore rosters;
    private final People people;

    Assignments(AssignmentStore store, RosterStore rosters, People people) {
        this.people = people;
        this.store = store;
        this.rosters = rosters;
    }

    /// Records an assignment as reported. One whose reference is known already stays as it is.
    ///
    /// @return the assignment of that reference
    @Transactional
    public AssignmentId record(NewAssignment reported) {
        store.add(reported);
        return store.findByReference(reported.assignment().reference())
                .orElseThrow()
                .id();
    }

    public Optional<Assignment> findByReference(String reference) {
        return store.findByReference(reference);
    }

    /// All assignments, in their order, as they stand at that instant.
    List<AssignmentLine> list(Instant at) {
        var everything = everything(at);
        return everything.assignments().stream().map(everything::line).toList();
    }

    Optional<AssignmentDetails> find(AssignmentId id, Instant at) {
        var everything = everything(at);
        return everything.assignments().stream()
                .filter(assignment -> assignment.id().equals(id))
                .findFirst()
                .map(everything::details);
    }

    /// The people of an assignment and of its parts, those withdrawn included.
    List<RosterFact> roster(AssignmentId id, Instant at) {
        List<AssignmentId> with = new ArrayList<>(List.of(id));
        store.list().stream()
                .filter(other -> id.equals(other.partOfId()))
                .map(Assignment::id)
                .forEach(with::add);
        return rosters.listLatest(with, at);
    }

    private Mobilisation everything(Instant at) {
        var overlaps = store.overlaps();
        var statements = store.statements();
        var byAssignment = people.nowIn(rosters.rostersAt(at));
        var assignments = store.list();
        var counts = new HeadCounts(assignments.stream()
                .map(a -> new HeadCounts.Row(
                        a.id(),
                        a.partOfId(),
                        a.noticeId() != null,
                        statementOf(statements, a).value(),
                        statementOf(statements, a).qualifier(),
                        overlaps.getOrDefault(a.id(), List.of()).stream()
                                .map(Assignment.Overlap::withinId)
                                .collect(Collectors.toUnmodifiableSet()),
                        byAssignment.get(a.id())))
                .toList());
        return new Mobilisation(assignments, statements, store.places(), overlaps, byAssignment, counts);
    }

    private static Assignment.Statement statementOf(Map<AssignmentId, Assignment.Statement> statements, Assignment a) {
        var statement = statements.get(a.id());
        if (statement == null) {
            throw new IllegalStateException(a.reference() + " without a statement");
        }
        return statement;
    }

    /// What one reading of all assignments found.
    private record Mobilisation(
            List<Assignment> assignments,
            Map<AssignmentId, Assignment.Statement> statements,
            Map<AssignmentId, List<Assignment.AssignedPlace>> places,
            Map<AssignmentId, List<Assignment.Overlap>> overlaps,
            Map<AssignmentId, Set<PersonId>> rosters,
            HeadCounts counts) {

        AssignmentLine line(Assignment a) {
            return new AssignmentLine(
                    a,
                    counts.of(a.id()),
                    rosters.containsKey(a.id()) || !counts.named(a.id()).isEmpty(),
                    places.getOrDefault(a.id(), List.of()),
                    overlaps.getOrDefault(a.id(), List.of()));
        }

        AssignmentDetails details(Assignment a) {
            var count = counts.of(a.id());
            var statement = statementOf(statements, a);
            boolean differs = count.source() == HeadCount.CountSource.COUNTED
                    && statement.value() != null
                    && !statement.value().equals(count.value());
            return new AssignmentDetails(
                    line(a),
                    statement.qualifier() == Qualifier.NOT_STATED
                                    || count.source() == HeadCount.CountSource.STATED
                                    || differs
                            ? statement
                            : null,
                    counts.hasParts(a.id()) ? counts.named(a.id()).size() : null,
                    assignments.stream()
                            .filter(part -> a.id().equals(part.partOfId()))
                            .map(this::line)
                            .toList(),
                    assignments.stream()
                            .filter(other -> overlaps.getOrDefault(other.id(), List.of()).stream()
                                    .anyMatch(overlap -> overlap.withinId().equals(a.id())))
                            .map(this::line)
                            .toList());
        }
    }
}
