package org.huhang.notices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who of one notice has been silent for so long that somebody above has to hear of it.
///
/// With a deadline at 12:00 and a stretch of 30 minutes, the next superior hears of a silence at 12:00, the one above
/// at
/// 12:30, and so on up to whoever issued the notice. After a stop of the server all steps that came due meanwhile are
/// told at once.
final class Silences {
    private final List<AddresseeStanding> standings;
    private final Map<AddresseeId, @Nullable AddresseeId> superiors = new HashMap<>();
    private final Set<Told> told = new HashSet<>();

    private record Told(AddresseeId silent, SilentOn on, int step) {}

    /// @param done what was told before
    Silences(List<AddresseeStanding> standings, List<EscalationStep> done) {
        this.standings = standings;
        standings.forEach(
                each -> superiors.put(each.addressee().id(), each.addressee().superiorId()));
        done.forEach(each -> told.add(new Told(each.addresseeId(), each.silentOn(), each.step())));
    }

    /// @param by the deadline; none where nothing is asked for
    List<EscalationStep> due(SilentOn on, @Nullable Instant by, DeadlineRule rule, Instant now) {
        var due = new ArrayList<EscalationStep>();
        int steps = rule.stepsDue(by, now);
        for (AddresseeStanding each : steps == 0 ? List.<AddresseeStanding>of() : standings) {
            var id = each.addressee().id();
            int most = on.isSilent(each) ? Math.min(steps, height(id)) : 0;
            for (int step = 1; step <= most; step++) {
                if (!told.contains(new Told(id, on, step))) {
                    due.add(new EscalationStep(id, on, step, above(id, step), now));
                }
            }
        }
        return due;
    }

    /// When a step that is not due now will be; nothing when nobody is silent, or all above have heard.
    Optional<Instant> next(SilentOn on, @Nullable Instant by, DeadlineRule rule, Instant now) {
        if (by == null) {
            return Optional.empty();
        }
        int steps = rule.stepsDue(by, now);
        boolean open = standings.stream()
                .anyMatch(each ->
                        on.isSilent(each) && steps < height(each.addressee().id()));
        return open ? Optional.of(rule.stepAt(by, steps + 1)) : Optional.empty();
    }

    /// How many steps lead from it up to whoever issued the notice.
    private int height(AddresseeId id) {
        int height = 1;
        for (var each = superiors.get(id); each != null; each = superiors.get(each)) {
            height++;
        }
        return height;
    }

    private @Nullable AddresseeId above(AddresseeId id, int steps) {
        AddresseeId each = id;
        for (int step = 0; step < steps && each != null; step++) {
            each = superiors.get(each);
        }
        return each;
    }
}
