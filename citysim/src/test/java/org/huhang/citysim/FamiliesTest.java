package org.huhang.citysim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.huhang.citysim.people.Household;
import org.huhang.citysim.people.Person;
import org.huhang.citysim.people.Relation;
import org.junit.jupiter.api.Test;

class FamiliesTest {
    private static final List<List<Person>> FAMILIES = Cities.TWENTIETH_NEIGHBOURHOODS.stream()
            .flatMap(FamiliesTest::families)
            .toList();

    @Test
    void everyFamilyHasOneHeadWhoIsOfAge() {
        for (List<Person> family : FAMILIES) {
            List<Person> heads = with(family, Relation.HEAD);
            assertEquals(1, heads.size());
            assertTrue(heads.getFirst().birthDate().getYear() <= 2002);
        }
    }

    @Test
    void parentsAreTwentyToFortyYearsOlderThanTheirChildren() {
        for (List<Person> family : FAMILIES) {
            for (Person child : with(family, Relation.CHILD)) {
                assertParent(with(family, Relation.HEAD).getFirst(), child);
                with(family, Relation.SPOUSE).forEach(spouse -> assertParent(spouse, child));
            }
        }
    }

    @Test
    void couplesAreCloseInAgeAndOfTwoSexes() {
        for (List<Person> family : FAMILIES) {
            for (Person spouse : with(family, Relation.SPOUSE)) {
                Person head = with(family, Relation.HEAD).getFirst();
                assertTrue(head.sex() != spouse.sex());
                assertTrue(Math.abs(years(head, spouse)) <= 9, family.toString());
            }
        }
    }

    @Test
    void grandparentsAreAtLeastFortyYearsOlderThanGrandchildren() {
        for (List<Person> family : FAMILIES) {
            Person head = with(family, Relation.HEAD).getFirst();
            with(family, Relation.GRANDCHILD).forEach(child -> assertTrue(years(head, child) >= 40, family.toString()));
        }
    }

    @Test
    void childrenBearTheirFathersSurname() {
        for (List<Person> family : FAMILIES) {
            List<Person> children = with(family, Relation.CHILD);
            assertTrue(children.stream()
                            .map(child -> child.name().charAt(0))
                            .distinct()
                            .count()
                    <= 1);
        }
    }

    private static void assertParent(Person parent, Person child) {
        double years = years(parent, child);
        assertTrue(years >= 20 && years <= 40, parent + " of " + child);
    }

    private static double years(Person older, Person younger) {
        return ChronoUnit.DAYS.between(older.birthDate(), younger.birthDate()) / 365.2425;
    }

    private static List<Person> with(List<Person> family, Relation relation) {
        return family.stream().filter(person -> person.relation() == relation).toList();
    }

    private static java.util.stream.Stream<List<Person>> families(Neighbourhood neighbourhood) {
        var collective = neighbourhood.households().stream()
                .filter(household -> household.kind().collective())
                .map(Household::id)
                .collect(Collectors.toSet());
        return neighbourhood.people().stream()
                .filter(person -> !collective.contains(person.householdId()))
                .collect(Collectors.groupingBy(Person::householdId))
                .values()
                .stream();
    }
}
