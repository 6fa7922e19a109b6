package org.huhang.quarantine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.huhang.registry.HouseholdId;
import org.huhang.registry.Person;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// Who shares a room (rule F9): a child of 14 or less with a grown member of its household who is ordered to a site,
/// too. A
/// child with nobody to share is not placed: it stays at home with a family member.
final class PlacingPeople {
    static final int CHILD = 14;
    private static final int GROWN = 18;
    /// A room with more beds than that is no hotel's.
    private static final int MOST_TOGETHER = 4;

    private PlacingPeople() {}

    /// @param orders of who shares one room; the grown first
    record Sharing(List<QuarantineOrder> orders) {
        QuarantineOrder first() {
            return orders.getFirst();
        }
    }

    record Shared(List<Sharing> parties, List<QuarantineOrder> childrenAlone) {}

    static Shared of(List<QuarantineOrder> orders, Map<PersonId, Person> people, LocalDate today) {
        var grown = new HashMap<HouseholdId, List<QuarantineOrder>>();
        var children = new ArrayList<QuarantineOrder>();
        var parties = new HashMap<OrderId, List<QuarantineOrder>>();
        for (QuarantineOrder order : orders) {
            var person = people.get(order.personId());
            int age = person == null ? GROWN : person.birthDate().until(today).getYears();
            if (age <= CHILD) {
                children.add(order);
                continue;
            }
            parties.put(order.id(), new ArrayList<>(List.of(order)));
            if (person != null && person.householdId() != null && age >= GROWN) {
                grown.computeIfAbsent(person.householdId(), _ -> new ArrayList<>())
                        .add(order);
            }
        }
        var alone = new ArrayList<QuarantineOrder>();
        for (QuarantineOrder child : children) {
            var household = Objects.requireNonNull(people.get(child.personId())).householdId();
            var with = household == null ? null : parent(grown.getOrDefault(household, List.of()), parties, child);
            if (with == null) {
                alone.add(child);
            } else {
                with.add(child);
            }
        }
        return new Shared(
                orders.stream()
                        .map(each -> parties.get(each.id()))
                        .filter(Objects::nonNull)
                        .map(each -> new Sharing(List.copyOf(each)))
                        .toList(),
                List.copyOf(alone));
    }

    /// Of the same class and the same cases, with the fewest children so far.
    private static @Nullable List<QuarantineOrder> parent(
            Collection<QuarantineOrder> grown, Map<OrderId, List<QuarantineOrder>> parties, QuarantineOrder child) {
        return grown.stream()
                .filter(each -> each.holds().contactClass() == child.holds().contactClass()
                        && each.holds().caseIds().equals(child.holds().caseIds()))
                .map(each -> Objects.requireNonNull(parties.get(each.id())))
                .filter(each -> each.size() < MOST_TOGETHER)
                .min(Comparator.comparingInt(List::size))
                .orElse(null);
    }

    static Map<PersonId, Person> byId(Collection<Person> people) {
        return people.stream().collect(Collectors.toMap(Person::id, each -> each));
    }
}
