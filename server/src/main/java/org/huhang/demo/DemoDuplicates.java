package org.huhang.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.huhang.citysim.City;
import org.huhang.registry.HouseholdId;
import org.huhang.registry.IdentityNumber;
import org.huhang.registry.Person;
import org.huhang.registry.Registrations;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.jspecify.annotations.Nullable;

/// Five people of 官黎坪 whom somebody registered a second time in 汪家寨, each with another slip: with them the city
/// holds five records more than people. Found like any other, after the registration.
@ApplicationScoped
class DemoDuplicates {
    /// The originals live in the community that Order 31 made a high-risk area.
    private static final String COMMUNITY = "430802004002";

    private static final Map<String, String> HOMOPHONES = Map.ofEntries(
            Map.entry("明", "铭"),
            Map.entry("华", "桦"),
            Map.entry("伟", "纬"),
            Map.entry("芳", "方"),
            Map.entry("丽", "莉"),
            Map.entry("军", "君"),
            Map.entry("杰", "洁"),
            Map.entry("勇", "永"),
            Map.entry("静", "净"),
            Map.entry("红", "虹"),
            Map.entry("平", "萍"),
            Map.entry("英", "瑛"),
            Map.entry("文", "雯"),
            Map.entry("辉", "晖"),
            Map.entry("林", "琳"),
            Map.entry("玲", "铃"));

    private final Registrations registrations;
    private final CityClock clock;

    DemoDuplicates(Registrations registrations, CityClock clock) {
        this.registrations = registrations;
        this.clock = clock;
    }

    /// Loading twice changes nothing.
    void load(City city) {
        var home = city.neighbourhood(COMMUNITY);
        var area = new AreaId(home.community().id());
        // never the positive of the chain, who is employed
        var known = home.people().stream()
                .map(person -> CityRecords.person(person, area))
                .filter(person -> person.phone() != null && person.identityNumber() != null)
                .toList();
        // the last household of the village: the first is that of the demo's resident
        var elsewhere = new HouseholdId(city.neighbourhood(DemoPosts.FIRST_CASE_VILLAGE)
                .people()
                .getLast()
                .householdId());
        var heard = first(known, person -> HOMOPHONES.containsKey(last(person.name())));
        var decade = first(
                known,
                person -> person.birthDate().getYear() % 100 < 90
                        && person.birthDate().plusYears(10).isBefore(clock.today())
                        && !(person.birthDate().getMonthValue() == 2
                                && person.birthDate().getDayOfMonth() == 29)
                        && !person.equals(heard));
        var others = known.stream()
                .filter(person -> !person.equals(heard) && !person.equals(decade))
                .limit(3)
                .toList();
        // a digit of the place mistyped, the phone another
        again(1, others.getFirst(), mistyped(others.getFirst()), "13900000501", elsewhere);
        // the name heard wrongly, the number not at hand
        again(2, named(heard), null, heard.phone(), elsewhere);
        // a digit of the year mistyped
        again(3, aged(decade), mistyped(decade, decade.birthDate().plusYears(10)), decade.phone(), elsewhere);
        // nothing but the name and the day of birth: possible
        again(4, others.get(1), null, null, elsewhere);
        // a digit of the place mistyped, the phone the same
        again(5, others.get(2), mistyped(others.get(2)), others.get(2).phone(), elsewhere);
    }

    private void again(
            int number, Person person, @Nullable String identityNumber, @Nullable String phone, HouseholdId household) {
        registrations
                .register(
                        new Registrations.NewPerson(
                                DemoLinks.stable("duplicate " + number),
                                person.name(),
                                person.sex(),
                                person.birthDate(),
                                identityNumber,
                                phone,
                                household,
                                null),
                        DemoLinks.account("COMMUNITY_WORKER", "官黎坪街道"),
                        clock.now(),
                        clock.today())
                .orThrow();
    }

    private static Person first(List<Person> people, Predicate<Person> which) {
        return people.stream().filter(which).findFirst().orElseGet(people::getLast);
    }

    private static String last(String name) {
        return name.substring(name.length() - 1);
    }

    private static Person named(Person p) {
        var end = last(p.name());
        var name = p.name().substring(0, p.name().length() - 1) + HOMOPHONES.getOrDefault(end, end);
        return new Person(
                p.id(), name, p.sex(), p.birthDate(), p.identityNumber(), p.phone(), p.householdId(), p.areaId());
    }

    private static Person aged(Person p) {
        return new Person(
                p.id(),
                p.name(),
                p.sex(),
                p.birthDate().plusYears(10),
                p.identityNumber(),
                p.phone(),
                p.householdId(),
                p.areaId());
    }

    private static String mistyped(Person person) {
        var number = Objects.requireNonNull(person.identityNumber());
        char digit = number.charAt(5);
        return IdentityNumber.of(
                        number.substring(0, 5) + (digit == '9' ? '8' : (char) (digit + 1)),
                        person.birthDate(),
                        order(number))
                .value();
    }

    private static String mistyped(Person person, LocalDate day) {
        var number = Objects.requireNonNull(person.identityNumber());
        return IdentityNumber.of(number.substring(0, 6), day, order(number)).value();
    }

    private static int order(String number) {
        return Integer.parseInt(number, 14, 17, 10);
    }
}
