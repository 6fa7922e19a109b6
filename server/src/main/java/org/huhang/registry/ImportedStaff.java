package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huhang.imports.ImportKind.Legible;
import org.huhang.registry.StaffImport.Row;
import org.huhang.shared.AreaId;
import org.huhang.shared.Id;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Outcome;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Many employments at once into a registry at work.
@ApplicationScoped
class ImportedStaff {
    private final Jdbi jdbi;
    private final People people;
    private final RegistryTables tables;
    private final OrganizationsByName names;

    ImportedStaff(Jdbi jdbi, People people, RegistryTables tables, OrganizationsByName names) {
        this.jdbi = jdbi;
        this.people = people;
        this.tables = tables;
        this.names = names;
    }

    private record Job(OrganizationId organizationId, PersonId personId) {}

    /// @return rows whose organization or person is not registered, or who were employed there already at that time
    Map<Integer, Refusal> write(AreaId scope, ZoneId zone, List<Legible<Row>> rows) {
        Map<Integer, Refusal> refused = new HashMap<>();
        List<StaffMember> accepted = new ArrayList<>(rows.size());
        jdbi.useHandle(h -> {
            // two files that name the same employment must not both find it free
            h.execute("lock table registry.staff in share row exclusive mode");
            var organizations = names.within(
                    scope, rows.stream().map(row -> row.value().organization()).collect(Collectors.toSet()));
            var known = people.listByIdentityNumber(
                    rows.stream().map(row -> row.value().identityNumber()).toList());
            var spans = spans(known.values().stream().map(Person::id).toList());
            rows.forEach(row -> {
                var value = row.value();
                var outcome = organizations
                        .get(value.organization(), StaffImport.ORGANIZATION)
                        .then(organization -> named(known.get(value.identityNumber()), value.name())
                                .map(person -> member(organization, person, value, zone)))
                        .then(member -> free(spans, member));
                switch (outcome) {
                    case Outcome.Refused<StaffMember>(Refusal why) -> refused.put(row.number(), why);
                    case Outcome.Done<StaffMember>(StaffMember member) -> {
                        accepted.add(member);
                        spans.computeIfAbsent(jobOf(member), _ -> new ArrayList<>())
                                .add(member);
                    }
                }
            });
            tables.on(h).staff(accepted);
        });
        return refused;
    }

    private static Outcome<PersonId> named(@Nullable Person person, String name) {
        if (person == null) {
            return Outcome.refused(Refusal.invalid("registry.person-unregistered", "identityNumber", Map.of()));
        }
        return person.name().equals(name)
                ? Outcome.done(person.id())
                : Outcome.refused(Refusal.invalid("registry.person-named-otherwise", "name", Map.of()));
    }

    private static StaffMember member(OrganizationId organization, PersonId person, Row row, ZoneId zone) {
        return new StaffMember(
                organization,
                person,
                row.position(),
                row.first().atStartOfDay(zone).toInstant(),
                row.last() == null
                        ? null
                        : row.last().plusDays(1).atStartOfDay(zone).toInstant());
    }

    private static Outcome<StaffMember> free(Map<Job, List<StaffMember>> spans, StaffMember member) {
        boolean taken = spans.getOrDefault(jobOf(member), List.of()).stream()
                .anyMatch(other -> isBefore(member.start(), other.end()) && isBefore(other.start(), member.end()));
        return taken
                ? Outcome.refused(Refusal.invalid("registry.employment-known", "start", Map.of()))
                : Outcome.done(member);
    }

    private static boolean isBefore(Instant start, @Nullable Instant end) {
        return end == null || start.isBefore(end);
    }

    private static Job jobOf(StaffMember member) {
        return new Job(member.organizationId(), member.personId());
    }

    private Map<Job, List<StaffMember>> spans(Collection<PersonId> ids) {
        return jdbi.withHandle(h -> h.createQuery("""
                select organization_id, person_id, position, start_at as start, end_at as "end"
                  from registry.staff
                 where person_id = any(:ids)
                """).bind("ids", Id.array(ids)).mapTo(StaffMember.class).stream()
                .collect(Collectors.groupingBy(
                        ImportedStaff::jobOf, HashMap::new, Collectors.toCollection(ArrayList::new))));
    }
}
