package org.huhang.quarantine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huhang.cases.CaseId;
import org.huhang.registry.HouseholdId;
import org.huhang.registry.Person;
import org.huhang.registry.Sex;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.huhang.shared.PersonId;
import org.huhang.tracing.ContactClass;
import org.junit.jupiter.api.Test;

class PlacingPeopleTest {
    private static final LocalDate TODAY = LocalDate.of(2021, 8, 1);
    private static final HouseholdId HOME = new HouseholdId(Ids.next());
    private static final CaseId CASE = new CaseId(Ids.next());

    private final Map<PersonId, Person> people = new HashMap<>();
    private final List<QuarantineOrder> orders = new ArrayList<>();

    private OrderId add(int age, HouseholdId home, ContactClass of) {
        return add(TODAY.minusYears(age), home, of);
    }

    private OrderId add(LocalDate born, HouseholdId home, ContactClass of) {
        var person = new PersonId(Ids.next());
        people.put(person, new Person(person, "any", Sex.FEMALE, born, null, null, home, new AreaId(new UUID(0, 1))));
        var id = new OrderId(Ids.next());
        var version = new OrderVersion(
                id,
                1,
                true,
                new AreaId(new UUID(0, 1)),
                List.of(CASE),
                of,
                "NCP-8",
                TODAY,
                OrderPlace.SITE,
                14,
                7,
                List.of(1),
                List.of(),
                true,
                null,
                "any",
                OrderCause.CONTACT,
                Instant.EPOCH);
        orders.add(new QuarantineOrder(id, person, version, version, Instant.EPOCH, null, null, null, null, null));
        return id;
    }

    private PlacingPeople.Shared shared() {
        return PlacingPeople.of(orders, people, TODAY);
    }

    private static List<OrderId> ids(List<QuarantineOrder> of) {
        return of.stream().map(QuarantineOrder::id).toList();
    }

    @Test
    void theGrownLieAlone() {
        add(40, HOME, ContactClass.CLOSE);
        add(39, HOME, ContactClass.CLOSE);
        assertEquals(2, shared().parties().size());
    }

    @Test
    void aChildOfFourteenLiesWithAParentAndOneOfFifteenAlone() {
        var mother = add(40, HOME, ContactClass.CLOSE);
        var child = add(TODAY.minusYears(15).plusDays(1), HOME, ContactClass.CLOSE);
        add(15, HOME, ContactClass.CLOSE);
        var shared = shared();
        assertEquals(2, shared.parties().size());
        assertEquals(List.of(mother, child), ids(shared.parties().getFirst().orders()));
        assertEquals(List.of(), shared.childrenAlone());
    }

    @Test
    void aChildWithNobodyToShareIsNotPlaced() {
        add(40, new HouseholdId(Ids.next()), ContactClass.CLOSE);
        add(17, HOME, ContactClass.CLOSE);
        add(40, HOME, ContactClass.SECONDARY);
        var child = add(6, HOME, ContactClass.CLOSE);
        assertEquals(List.of(child), ids(shared().childrenAlone()));
        assertEquals(3, shared().parties().size());
    }

    @Test
    void childrenArePartedAmongTheirParents() {
        add(40, HOME, ContactClass.CLOSE);
        add(41, HOME, ContactClass.CLOSE);
        for (int each = 0; each < 4; each++) {
            add(6, HOME, ContactClass.CLOSE);
        }
        assertEquals(
                List.of(3, 3),
                shared().parties().stream().map(each -> each.orders().size()).toList());
    }
}
