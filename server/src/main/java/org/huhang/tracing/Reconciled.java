package org.huhang.tracing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.huhang.shared.PersonId;

/// The exposures of one case as they were, and as they are to be: what must be written, and what that changes of whom.
///
/// @param gone stand and hold no more, `back` were withdrawn and hold again, `fresh` were never known
/// @param turns of everybody whose class is another now
record Reconciled(List<ExposureId> gone, List<ExposureId> back, List<Exposure> fresh, List<ContactTurn> turns) {

    /// @param expected what is known now
    /// @param kept whether an exposure that stands, and is not expected, stands all the same: what cannot be asked
    /// again is not taken back
    static Reconciled of(
            Collection<ExposureStore.Known> known, Collection<Exposure> expected, Predicate<Exposure> kept) {
        Map<Exposure.Key, Exposure> wanted = new LinkedHashMap<>();
        expected.forEach(each -> wanted.putIfAbsent(each.key(), each));
        Set<Exposure.Source> sources = new HashSet<>();
        wanted.values().forEach(each -> sources.add(each.source()));
        Map<PersonId, ContactClass> before = new HashMap<>();
        Map<PersonId, ContactClass> after = new HashMap<>();
        var gone = new ArrayList<ExposureId>();
        var back = new ArrayList<ExposureId>();
        for (ExposureStore.Known each : known) {
            var exposure = each.exposure();
            boolean expects = wanted.remove(exposure.key()) != null;
            if (each.standing()) {
                strengthen(before, exposure);
            }
            if (expects || (each.standing() && !sources.contains(exposure.source()) && kept.test(exposure))) {
                strengthen(after, exposure);
                if (!each.standing()) {
                    back.add(exposure.id());
                }
            } else if (each.standing()) {
                gone.add(exposure.id());
            }
        }
        wanted.values().forEach(each -> strengthen(after, each));
        return new Reconciled(gone, back, List.copyOf(wanted.values()), turns(before, after));
    }

    private static void strengthen(Map<PersonId, ContactClass> classes, Exposure exposure) {
        classes.merge(
                exposure.personId(), exposure.suggestedClass(), (one, other) -> StrongestClass.of(List.of(one, other)));
    }

    private static List<ContactTurn> turns(Map<PersonId, ContactClass> before, Map<PersonId, ContactClass> after) {
        Set<PersonId> all = new HashSet<>(before.keySet());
        all.addAll(after.keySet());
        return all.stream()
                .filter(each -> !Objects.equals(before.get(each), after.get(each)))
                .map(each -> new ContactTurn(each, before.get(each), after.get(each)))
                .toList();
    }

    boolean isNothing() {
        return gone.isEmpty() && back.isEmpty() && fresh.isEmpty();
    }

    int added() {
        return (int) turns.stream().filter(each -> each.classBefore() == null).count();
    }

    int left() {
        return (int) turns.stream().filter(each -> each.classAfter() == null).count();
    }

    int changed() {
        return turns.size() - added() - left();
    }
}
