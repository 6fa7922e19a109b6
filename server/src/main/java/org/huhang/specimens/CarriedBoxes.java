package org.huhang.specimens;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.huhang.shared.CityClock;
import org.huhang.shared.Timers;
import org.huhang.specimens.BoxStore.BoxFact;
import org.jspecify.annotations.Nullable;

/// What couriers' devices tell of boxes, packed, fetched and handed over.
@ApplicationScoped
class CarriedBoxes {
    private final BoxStore store;
    private final BoxAliases aliases;
    private final LateBoxes late;
    private final Timers timers;
    private final CityClock clock;

    CarriedBoxes(BoxStore store, BoxAliases aliases, LateBoxes late, Timers timers, CityClock clock) {
        this.store = store;
        this.aliases = aliases;
        this.late = late;
        this.timers = timers;
        this.clock = clock;
    }

    /// @return the boxes that moved
    Set<BoxId> take(UUID batch, List<DeskRecord> carried) {
        var moved = new HashSet<BoxId>();
        var facts = new ArrayList<BoxFact>();
        var known = aliases.list(carried.stream()
                .map(each -> ((DeskAct.Carried) Objects.requireNonNull(each.act())).boxId())
                .toList());
        carried.forEach(each -> {
            var act = (DeskAct.Carried) Objects.requireNonNull(each.act());
            var box = known.getOrDefault(act.boxId(), act.boxId());
            moved.add(box);
            facts.add(fact(batch, each, act, box));
        });
        store.add(facts);
        carried.forEach(each -> {
            if (each.act() instanceof DeskAct.Packed packed) {
                store.rack(each.key().id(), packed.boxId(), packed.tubes());
                late.watch(packed.boxId(), clock.now(), timers);
            }
        });
        moved.addAll(aliases.unite(moved, batch));
        return moved;
    }

    private static BoxFact fact(UUID batch, DeskRecord each, DeskAct.Carried act, BoxId box) {
        return switch (act) {
            case DeskAct.Packed packed ->
                fact(batch, each, box, "PACKED", packed.code(), null, (int)
                        packed.tubes().stream().filter(Objects::nonNull).count());
            case DeskAct.Fetched fetched -> fact(batch, each, box, "FETCHED", fetched.code(), null, fetched.tubes());
            case DeskAct.Handed handed -> fact(batch, each, box, "HANDED", null, handed.laboratoryId(), null);
        };
    }

    private static BoxFact fact(
            UUID batch,
            DeskRecord each,
            BoxId box,
            String kind,
            @Nullable String code,
            @Nullable LaboratoryId laboratory,
            @Nullable Integer tubes) {
        var record = each.record();
        return new BoxFact(
                each.key().id(),
                batch,
                box,
                kind,
                code,
                laboratory,
                tubes,
                null,
                record.deviceId().value(),
                record.areaId(),
                record.accountId(),
                each.occurredAt(),
                each.receivedAt());
    }
}
