package org.huhang.tracing;

import java.util.BitSet;
import java.util.concurrent.ConcurrentHashMap;
import org.huhang.contacts.Day;
import org.huhang.contacts.Setting;
import org.huhang.contacts.Snapshot;
import org.jspecify.annotations.Nullable;

/// Which places were crowds on which days: asked of the index once for each.
final class Crowds {
    private final Snapshot snapshot;
    private final RuleEdition.@Nullable Crowd rule;
    private final ConcurrentHashMap<Long, Boolean> known = new ConcurrentHashMap<>();

    Crowds(Snapshot snapshot, RuleEdition.@Nullable Crowd rule) {
        this.snapshot = snapshot;
        this.rule = rule;
    }

    /// A room, a hall or an open place that so many passed through; of a vehicle its rows and coaches say enough, and a
    /// household is none.
    ///
    /// @param moment of the day that is meant
    boolean has(Setting setting, int place, int moment) {
        return rule != null
                && switch (setting) {
                    case ROOM, THEATRE, OPEN_AIR, HALL ->
                        known.computeIfAbsent(((long) place << 32) | Day.of(moment), _ -> count(place, moment));
                    case HOUSEHOLD,
                            AIRCRAFT,
                            SEALED_TRAIN,
                            OPEN_TRAIN,
                            SEALED_BUS,
                            VENTILATED_BUS,
                            SHIP,
                            TUBE,
                            ENTRANCE -> false;
                };
    }

    private boolean count(int place, int moment) {
        var one = new BitSet();
        one.set(place);
        int day = Day.start(Day.of(moment));
        return rule != null
                && rule.is(snapshot.stays(one, day, day + Day.SECONDS, 1).size());
    }
}
