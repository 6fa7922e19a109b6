package org.huhang.duty;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// The arithmetic of head-counts, the same for a row, a list and a bulletin.
///
/// - A row with a roster counts the distinct people who are on it. Nobody on it any more is a true 0.
/// - A row of parts counts the distinct people on all of them, when every part has a roster.
/// - Else a row says what was stated about it; else "not stated".
/// - Several rows together count distinct people, and are "not stated" as soon as one of them is.
/// - A row of which nobody says whether its people are among another's is never added to that other: it
///   stands beside it.
/// - A row that is only a notice calls nobody by number and decides no figure.
///
/// Source: domain/story.md, section 3: 52 + 50 + 23 + 156 + 27 = 308; the 20 of S8, the 10 of S12 never
/// added; the procuratorates without a total.
public final class HeadCounts {
    private final Map<AssignmentId, Row> rows = new LinkedHashMap<>();
    private final Map<AssignmentId, List<Row>> parts = new HashMap<>();

    /// What the arithmetic needs to know of an assignment.
    ///
    /// @param within the assignments of which nobody says whether they include this one
    /// @param roster who is on it now; null when no roster was ever reported
    public record Row(
            AssignmentId id,
            @Nullable AssignmentId partOfId,
            boolean noticeOnly,
            @Nullable Integer statedValue,
            Qualifier statedQualifier,
            Set<AssignmentId> within,
            @Nullable Set<PersonId> roster) {}

    /// What several rows make together.
    ///
    /// @param rows what was added, or would be if it were known
    /// @param beside what was not added because it may be included already
    public record Together(HeadCount count, List<AssignmentId> rows, List<AssignmentId> beside) {}

    public HeadCounts(Collection<Row> all) {
        all.forEach(row -> rows.put(row.id(), row));
        all.stream()
                .filter(row -> row.partOfId() != null)
                .forEach(row -> parts.computeIfAbsent(row.partOfId(), id -> new ArrayList<>())
                        .add(row));
    }

    public boolean hasParts(AssignmentId id) {
        return parts.containsKey(id);
    }

    public HeadCount of(AssignmentId id) {
        var row = row(id);
        return people(row)
                .map(people -> HeadCount.counted(people.size()))
                .orElseGet(() -> HeadCount.stated(row.statedValue(), row.statedQualifier()));
    }

    /// The distinct people on the row or on those of its parts that have a roster: what can be named.
    public Set<PersonId> named(AssignmentId id) {
        return named(row(id));
    }

    /// @param chosen rows in the order in which they are shown
    public Together together(Collection<AssignmentId> chosen) {
        var among = Set.copyOf(chosen);
        List<AssignmentId> added = new ArrayList<>();
        List<AssignmentId> beside = new ArrayList<>();
        for (AssignmentId id : chosen) {
            var row = row(id);
            if (row.within().stream().anyMatch(among::contains)) {
                beside.add(id);
            } else if (!row.noticeOnly() && (row.partOfId() == null || !among.contains(row.partOfId()))) {
                added.add(id);
            }
        }
        if (added.isEmpty()) {
            chosen.stream().filter(id -> row(id).noticeOnly()).forEach(added::add);
        }
        return new Together(sum(added), List.copyOf(added), List.copyOf(beside));
    }

    private HeadCount sum(List<AssignmentId> added) {
        Set<PersonId> counted = new HashSet<>();
        int stated = 0;
        boolean atLeast = false;
        boolean allCounted = true;
        for (AssignmentId id : added) {
            var people = people(row(id));
            if (people.isPresent()) {
                counted.addAll(people.get());
                continue;
            }
            var one = of(id);
            if (one.value() == null) {
                return HeadCount.NOT_STATED;
            }
            allCounted = false;
            stated += one.value();
            atLeast |= one.qualifier() == Qualifier.AT_LEAST;
        }
        if (added.isEmpty()) {
            return HeadCount.NOT_STATED;
        }
        return allCounted
                ? HeadCount.counted(counted.size())
                : new HeadCount(
                        counted.size() + stated,
                        atLeast ? Qualifier.AT_LEAST : Qualifier.EXACT,
                        HeadCount.CountSource.STATED);
    }

    private Optional<Set<PersonId>> people(Row row) {
        var itsParts = parts.get(row.id());
        if (itsParts == null) {
            return Optional.ofNullable(row.roster());
        }
        Set<PersonId> all = new HashSet<>();
        for (Row part : itsParts) {
            var ofPart = people(part);
            if (ofPart.isEmpty()) {
                return Optional.empty();
            }
            all.addAll(ofPart.get());
        }
        return Optional.of(all);
    }

    private Set<PersonId> named(Row row) {
        Set<PersonId> all = new HashSet<>();
        if (row.roster() != null) {
            all.addAll(row.roster());
        }
        parts.getOrDefault(row.id(), List.of()).forEach(part -> all.addAll(named(part)));
        return all;
    }

    private Row row(AssignmentId id) {
        var row = rows.get(id);
        if (row == null) {
            throw new IllegalArgumentException("no such row: " + id);
        }
        return row;
    }
}
