package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.shared.Ids;
import org.huhang.shared.Journal;
import org.huhang.shared.Outcome;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Adds one person at a time, into a household or, as a new family, into a dwelling.
@ApplicationScoped
public class Registrations {
    private final Jdbi jdbi;
    private final PeopleStore people;
    private final Homes homes;
    private final Submissions submissions;
    private final Journal journal;

    Registrations(Jdbi jdbi, PeopleStore people, Homes homes, Submissions submissions, Journal journal) {
        this.jdbi = jdbi;
        this.people = people;
        this.homes = homes;
        this.submissions = submissions;
        this.journal = journal;
    }

    /// @param id the person's id, made by the client; the same id with the same content is the same registration
    /// @param householdId where the person joins one; otherwise `dwellingId`, for a new household
    public record NewPerson(
            UUID id,
            String name,
            Sex sex,
            LocalDate birthDate,
            @Nullable String identityNumber,
            @Nullable String phone,
            @Nullable HouseholdId householdId,
            @Nullable DwellingId dwellingId) {}

    /// What is refused leaves no trace: the same id may come again with the mistake set right.
    @Transactional
    public Outcome<PersonId> register(NewPerson newPerson, AccountId by, Instant now, LocalDate today) {
        var id = new PersonId(newPerson.id());
        if (!people.list(List.of(id)).isEmpty()) {
            return isRegistration(id)
                    ? submissions.first(newPerson.id(), newPerson).map(_ -> id)
                    : Outcome.refused(Refusal.conflict("shared.id-used-for-other-content", Map.of("id", id.value())));
        }
        var home = home(newPerson.householdId(), newPerson.dwellingId());
        if (home.isEmpty()) {
            return Outcome.refused(Refusal.invalid("registry.no-such-home", "dwellingId", Map.of()));
        }
        var household = newPerson.householdId() == null ? new HouseholdId(Ids.next()) : newPerson.householdId();
        var person = new Person(
                id,
                newPerson.name(),
                newPerson.sex(),
                newPerson.birthDate(),
                newPerson.identityNumber(),
                newPerson.phone(),
                household,
                home.get().areaId());
        var refusal = PersonRules.check(person, today).or(() -> taken(person));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        return submissions.first(newPerson.id(), newPerson).map(first -> {
            if (first) {
                write(person, newPerson.householdId() == null ? household : null, home.get());
                note(id, by, now);
                journal.append(new PeopleChanged(List.of(id)));
            }
            return id;
        });
    }

    private void write(Person person, @Nullable HouseholdId founded, Homes.Home home) {
        if (founded != null) {
            homes.settle(founded, home);
        }
        people.insert(person);
        people.count(null, person.areaId());
    }

    /// Where the new person would live.
    Optional<Homes.Home> home(@Nullable HouseholdId household, @Nullable DwellingId dwelling) {
        if (household != null) {
            return homes.find(household);
        }
        return dwelling == null ? Optional.empty() : homes.find(dwelling);
    }

    private Optional<Refusal> taken(Person person) {
        var number = person.identityNumber();
        return number != null && people.isTaken(number, person.id())
                ? Optional.of(Refusal.conflict("registry.identity-number-taken", Map.of()))
                : Optional.empty();
    }

    /// Somebody loaded with the city was never submitted here.
    private boolean isRegistration(PersonId id) {
        return jdbi.withHandle(
                h -> h.createQuery("select exists (select from registry.registrations where person_id = :id)")
                        .bind("id", id)
                        .mapTo(boolean.class)
                        .one());
    }

    private void note(PersonId id, AccountId by, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into registry.registrations (person_id, registered_by, registered_at)
                values (:id, :by, :now)
                """)
                .bind("id", id)
                .bind("by", by)
                .bind("now", now)
                .execute());
    }
}
