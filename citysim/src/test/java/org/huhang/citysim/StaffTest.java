package org.huhang.citysim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.huhang.citysim.people.Person;
import org.junit.jupiter.api.Test;

class StaffTest {
    @Test
    void everyInstitutionHasExactlyItsStaffAtAnyScale() {
        for (City city : List.of(Cities.TWO_HUNDREDTH, Cities.TWENTIETH)) {
            assertEquals(156, city.staffOf("court-cili").stream().distinct().count());
        }
        assertEquals(50, Cities.TWO_HUNDREDTH.staffOf("court-yongding").size());
        assertEquals(52, Cities.TWO_HUNDREDTH.staffOf("court-city").size());
    }

    @Test
    void staffLiveInTheirCountyAndAreOfWorkingAge() {
        for (Person person : Cities.TWENTIETH.staffOf("court-cili")) {
            assertTrue(person.identityNumber().startsWith("430892"));
            int year = person.birthDate().getYear();
            assertTrue(year >= 1960 && year <= 1998, person.toString());
        }
    }

    @Test
    void severalInstitutionsAreAnsweredInOnePass() {
        var staff = Cities.TWENTIETH.staff(List.of("court-city", "court-yongding"));
        assertEquals(52, staff.getOrDefault("court-city", List.of()).size());
        assertEquals(Cities.TWENTIETH.staffOf("court-yongding"), staff.get("court-yongding"));
    }

    @Test
    void moreStaffThanPeopleOfWorkingAgeAreRefused() {
        var army = new Institution("army", "a whole army", "430811", 500);
        assertThrows(IllegalArgumentException.class, () -> City.of(new CitySpec(1, 200, List.of(army))));
    }

    @Test
    void countiesAndKeysThatDoNotExistAreRefused() {
        var nowhere = new Institution("nowhere", "nowhere", "430899", 1);
        assertThrows(IllegalArgumentException.class, () -> City.of(new CitySpec(1, 200, List.of(nowhere))));
        assertThrows(IllegalArgumentException.class, () -> Cities.TWO_HUNDREDTH.staffOf("unheard-of"));
        assertThrows(IllegalArgumentException.class, () -> new CitySpec(1, 200, List.of(nowhere, nowhere)));
    }
}
