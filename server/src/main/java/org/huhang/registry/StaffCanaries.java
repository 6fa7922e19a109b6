package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.access.Canaries;
import org.huhang.imports.Traces;
import org.huhang.shared.Ids;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Outcome;
import org.huhang.shared.PersonId;
import org.huhang.shared.Submissions;
import org.jdbi.v3.core.Jdbi;

/// Puts people who do not exist among the staff of an organization. They live nowhere and are counted nowhere; not even
/// who puts them there is told their names.
@ApplicationScoped
class StaffCanaries {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Jdbi jdbi;
    private final PeopleStore people;
    private final Canaries canaries;
    private final Traces traces;
    private final Submissions submissions;

    StaffCanaries(Jdbi jdbi, PeopleStore people, Canaries canaries, Traces traces, Submissions submissions) {
        this.jdbi = jdbi;
        this.people = people;
        this.canaries = canaries;
        this.traces = traces;
        this.submissions = submissions;
    }

    private record Planting(UUID id, OrganizationId organization) {}

    /// @return how many the organization has now
    @Transactional
    Outcome<Integer> plant(UUID id, Organization organization, AccountId by, Instant cityNow, Instant wallNow) {
        return submissions.first(id, new Planting(id, organization.id())).map(first -> {
            if (first) {
                plant(organization, by, cityNow, wallNow);
            }
            return count(organization.id());
        });
    }

    private void plant(Organization organization, AccountId by, Instant cityNow, Instant wallNow) {
        var invented = InventedPeople.next(RANDOM);
        var person = new Person(
                new PersonId(Ids.next()),
                invented.name(),
                invented.sex(),
                invented.birthDate(),
                invented.identityNumber(),
                invented.phone(),
                null,
                organization.areaId());
        people.insert(person);
        jdbi.useHandle(h -> {
            h.createUpdate("""
                    insert into registry.staff (organization_id, person_id, position, start_at)
                    values (:organization, :person, :position, :now)
                    """)
                    .bind("organization", organization.id())
                    .bind("person", person.id())
                    .bind("position", StaffOfOrganization.position(RANDOM))
                    .bind("now", cityNow)
                    .execute();
            h.createUpdate("""
                    insert into registry.canaries (person_id, organization_id, planted_by, planted_at)
                    values (:person, :organization, :by, :now)
                    """)
                    .bind("person", person.id())
                    .bind("organization", organization.id())
                    .bind("by", by)
                    .bind("now", wallNow)
                    .execute();
        });
        canaries.watch(person.id(), wallNow);
        traces.keep(
                organization.id(),
                organization.areaId(),
                organization.name(),
                List.of(invented.identityNumber(), invented.phone()));
    }

    private int count(OrganizationId organization) {
        return jdbi.withHandle(
                h -> h.createQuery("select count(*)::int from registry.canaries where organization_id = :id")
                        .bind("id", organization)
                        .mapTo(int.class)
                        .one());
    }
}
