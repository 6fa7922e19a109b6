package org.huhang.citysim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.huhang.citysim.people.IdentityNumbers;
import org.huhang.citysim.people.Person;
import org.huhang.citysim.people.Sex;
import org.junit.jupiter.api.Test;

class PeopleTest {
    private static final List<Person> PEOPLE = Cities.TWENTIETH_NEIGHBOURHOODS.stream()
            .flatMap(neighbourhood -> neighbourhood.people().stream())
            .toList();

    @Test
    void everyIdentityNumberPassesTheCheckOfGb11643() {
        for (Person person : PEOPLE) {
            String number = person.identityNumber();
            int sum = 0;
            for (int i = 0; i < 17; i++) {
                sum += Character.digit(number.charAt(i), 10) * (1 << (17 - i)) % 11;
            }
            int check = number.charAt(17) == 'X' ? 10 : Character.digit(number.charAt(17), 10);
            assertEquals(1, (sum + check) % 11, number);
        }
    }

    @Test
    void identityNumbersTellBirthDateAndSex() {
        for (Person person : PEOPLE) {
            String number = person.identityNumber();
            assertEquals(DateTimeFormatter.BASIC_ISO_DATE.format(person.birthDate()), number.substring(6, 14));
            assertEquals(person.sex() == Sex.MALE, number.charAt(16) % 2 == 1, number);
        }
    }

    @Test
    void noIdentityNumberStandsInAnAreaThatWasEverAssigned() {
        Map<String, String> firstAreas =
                Map.of("430802", "430890", "430811", "430891", "430821", "430892", "430822", "430893");
        for (Neighbourhood neighbourhood : Cities.TWENTIETH_NEIGHBOURHOODS) {
            String area = firstAreas.get(neighbourhood.community().countyCode());
            assertNotNull(area);
            neighbourhood
                    .people()
                    .forEach(person -> assertTrue(person.identityNumber().startsWith(area)));
        }
    }

    @Test
    void identityNumbersPhonesAndIdsAreUniqueOverTheCity() {
        var numbers = new HashSet<String>();
        var phones = new HashSet<String>();
        var ids = new HashSet<Object>();
        for (Person person : PEOPLE) {
            assertTrue(numbers.add(person.identityNumber()));
            assertTrue(person.phone() == null || phones.add(person.phone()));
            assertTrue(ids.add(person.id()));
        }
    }

    @Test
    void phonesBeginAsNoNetworksDoAndChildrenHaveNone() {
        for (Person person : PEOPLE) {
            int age = person.birthDate().until(IdentityNumbers.REFERENCE).getYears();
            if (age < 12) {
                assertNull(person.phone());
            } else if (age >= 18 && age < 65) {
                assertTrue(person.phone() != null && person.phone().matches("111[0-9]{8}"), person.toString());
            }
        }
    }

    @Test
    void everySchoolAndWorkplaceExists() {
        for (Person person : PEOPLE) {
            if (person.venueKey() != null) {
                assertNull(person.institutionKey());
                assertTrue(Cities.TWENTIETH.venues().find(person.venueKey()).isPresent(), person.venueKey());
            }
        }
    }
}
