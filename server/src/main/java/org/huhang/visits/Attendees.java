package org.huhang.visits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huhang.registry.IdentityNumber;
import org.huhang.registry.Person;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.visits.GatheringStore.RefusedLine;

/// A list of identity numbers, one a line, sorted into people and refused lines: lines in = accepted + refused.
///
/// @param people in the order of the list, each once
record Attendees(Set<PersonId> people, List<RefusedLine> refused) {

    /// @param registry the registry's persons by identity number, asked once for the whole list
    static Attendees read(List<String> lines, LocalDate today, Function<Set<String>, Map<String, Person>> registry) {
        var numbers = lines.stream().map(Attendees::plain).toList();
        var found = registry.apply(numbers.stream()
                .filter(number -> IdentityNumber.check(number, today).isEmpty())
                .collect(Collectors.toSet()));
        Map<String, Integer> firstLine = new LinkedHashMap<>();
        Set<PersonId> people = new LinkedHashSet<>();
        List<RefusedLine> refused = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            var number = numbers.get(i);
            var person = found.get(number);
            var earlier = firstLine.putIfAbsent(number, i + 1);
            var wrong = IdentityNumber.check(number, today);
            if (wrong.isPresent()) {
                refused.add(line(i, lines, wrong.get()));
            } else if (person == null) {
                refused.add(line(i, lines, Refusal.invalid("visits.person-unknown", "identityNumbers", Map.of())));
            } else if (earlier != null) {
                refused.add(line(
                        i,
                        lines,
                        Refusal.invalid("visits.person-twice", "identityNumbers", Map.of("otherLine", earlier))));
            } else {
                people.add(person.id());
            }
        }
        return new Attendees(people, refused);
    }

    private static String plain(String line) {
        return line.replaceAll("[\\s'’]", "").toUpperCase(java.util.Locale.ROOT);
    }

    private static RefusedLine line(int index, List<String> lines, Refusal reason) {
        var text = lines.get(index);
        return new RefusedLine(index + 1, text.length() <= 60 ? text : text.substring(0, 60) + "…", reason);
    }
}
