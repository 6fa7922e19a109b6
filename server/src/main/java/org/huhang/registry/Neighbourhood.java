package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huhang.access.Residency;
import org.huhang.access.Scopes;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.jdbi.v3.core.Jdbi;

/// Answers who lives where when residents enrol.
@ApplicationScoped
class Neighbourhood implements Residency {
    /// So many of one name and one date of birth in a community are shown to its worker.
    private static final int MOST_CANDIDATES = 20;

    private final Jdbi jdbi;
    private final People people;
    private final Scopes scopes;
    private final CityClock clock;

    Neighbourhood(Jdbi jdbi, People people, Scopes scopes, CityClock clock) {
        this.jdbi = jdbi;
        this.people = people;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Override
    public Said read(Said typed) {
        var phone = typed.phone();
        return new Said(
                folded(typed.name()),
                folded(typed.identityNumber()).replace(" ", "").toUpperCase(Locale.ROOT),
                phone == null || phone.isBlank() ? null : folded(phone).replace(" ", ""));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    @Override
    public Optional<Refusal> refusal(Said said) {
        var phone = said.phone();
        return PersonName.check(said.name())
                .or(() -> IdentityNumber.check(said.identityNumber(), clock.today()))
                .or(() -> phone == null ? Optional.empty() : PhoneNumber.check(phone));
    }

    @Override
    public Optional<PersonId> find(AreaId area, Said said) {
        return byNumber(said)
                .filter(person -> person.name().equals(said.name()))
                .filter(person -> said.phone() != null && said.phone().equals(person.phone()))
                .filter(person -> scopes.covers(area, person.areaId()))
                .map(Person::id);
    }

    @Override
    public Optional<PersonId> findInHousehold(PersonId member, Said said) {
        var household = people.find(member).map(Person::householdId);
        return byNumber(said)
                .filter(person -> person.name().equals(said.name()))
                .filter(person -> person.householdId() != null && household.equals(Optional.of(person.householdId())))
                .filter(person -> !person.id().equals(member))
                .map(Person::id);
    }

    @Override
    public List<Candidate> candidates(AreaId area, Said said) {
        var found = new LinkedHashMap<PersonId, Person>();
        byNumber(said)
                .filter(person -> scopes.covers(area, person.areaId()))
                .ifPresent(person -> found.put(person.id(), person));
        people.list(namesakes(area, said)).forEach(person -> found.putIfAbsent(person.id(), person));
        var names = scopes.areaNames(
                found.values().stream().map(Person::areaId).distinct().toList());
        return found.values().stream()
                .map(person -> new Candidate(
                        person.id(),
                        Masking.name(person.name()),
                        Masking.identityNumber(person.identityNumber()),
                        Masking.phone(person.phone()),
                        names.getOrDefault(person.areaId(), ""),
                        said.identityNumber().equals(person.identityNumber())))
                .toList();
    }

    private List<PersonId> namesakes(AreaId area, Said said) {
        return jdbi.withHandle(h -> h.createQuery("""
                select p.id
                  from registry.people p
                  join registry.area_closure c on c.area_id = p.area_id and c.ancestor_id = :area
                 where p.name = :name and p.birth_date = :birthDate and p.merged_into is null
                 order by p.id
                 limit :limit
                """)
                .bind("area", area)
                .bind("name", said.name())
                .bind("birthDate", new IdentityNumber(said.identityNumber()).birthDate())
                .bind("limit", MOST_CANDIDATES)
                .mapTo(PersonId.class)
                .list());
    }

    @Override
    public Optional<Resident> find(PersonId person) {
        return people.find(person).map(Neighbourhood::resident);
    }

    @Override
    public Map<PersonId, Resident> list(Collection<PersonId> ids) {
        var now = people.now(ids);
        var residents = people.list(ids).stream()
                .map(Neighbourhood::resident)
                .collect(Collectors.toMap(Resident::id, Function.identity()));
        return now.entrySet().stream()
                .filter(each -> residents.containsKey(each.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, each -> residents.get(each.getValue())));
    }

    @Override
    public Set<PersonId> known(PersonId person) {
        return people.known(List.of(person)).keySet();
    }

    @Override
    public Said masked(Said said) {
        var number = Masking.identityNumber(said.identityNumber());
        return new Said(Masking.name(said.name()), number == null ? "" : number, Masking.phone(said.phone()));
    }

    @Override
    public LocalDate today() {
        return clock.today();
    }

    private Optional<Person> byNumber(Said said) {
        return Optional.ofNullable(
                people.listByIdentityNumber(List.of(said.identityNumber())).get(said.identityNumber()));
    }

    private static Resident resident(Person person) {
        return new Resident(person.id(), person.name(), person.birthDate(), person.areaId());
    }
}
