package org.huhang.citysim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.HashSet;
import org.huhang.citysim.people.Person;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("full")
class FullSizeTest {
    @Test
    void everyResidentOfTheCensusIsMadeOnceWithANumberAndAPhoneOfTheirOwn() {
        var numbers = new HashSet<Long>(2_000_000);
        var phones = new BitSet(100_000_000);
        var neighbourhoods = Cities.FULL.neighbourhoods().iterator();
        int people = 0;
        while (neighbourhoods.hasNext()) {
            for (Person person : neighbourhoods.next().people()) {
                people++;
                assertTrue(numbers.add(Long.parseLong(person.identityNumber().substring(0, 17))));
                if (person.phone() != null) {
                    int phone = Integer.parseInt(person.phone().substring(3));
                    assertTrue(!phones.get(phone));
                    phones.set(phone);
                }
            }
        }
        assertEquals(1_517_027, people);
    }

    @Test
    void institutionsHaveExactlyTheirStaff() {
        assertEquals(156, Cities.FULL.staffOf("court-cili").stream().distinct().count());
    }
}
