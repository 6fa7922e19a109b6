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
    private final LateBoxes late;
    private final Timers timers;
    private final CityClock clock;

    CarriedBoxes(BoxStore store, LateBoxes late, Timers timers, CityClock clock) {
        this.store = store;
        this.late = late;
        this.timers = timers;
        this.clock = clock;
    }

    /// @return the boxes that moved
    Set<BoxId> take(UUID batch, List<DeskRecord> carried) {
        var moved = new HashSet<BoxId>();
        var facts = new ArrayList<BoxFact>();
        carried.forEach(each -> {
            var act = (DeskAct.Carried) Objects.requireNonNull(each.act());
            moved.add(act.boxId());
            facts.add(fact(batch, each, act));
        });
        store.add(facts);
        carried.forEach(each -> {
            if (each.act() instanceof DeskAct.Packed packed) {
                store.rack(each.key().id(), packed.boxId(), packed.tubes());
                late.watch(packed.boxId(), clock.now(), timers);
            }
        });
        return moved;
    }

    private static BoxFact fact(UUID batch, DeskRecord each, DeskAct.Carried act) {
        return switch (act) {
            case DeskAct.Packed packed ->
                fact(batch, each, act, "PACKED", packed.code(), null, (int)
                        packed.tubes().stream().filter(Objects::nonNull).count());
            case DeskAct.Fetched fetched -> fact(batch, each, act, "FETCHED", fetched.code(), null, fetched.tubes());
            case DeskAct.Handed handed -> fact(batch, each, act, "HANDED", null, handed.laboratoryId(), null);
        };
    }

    private static BoxFact fact(
            UUID batch,
            DeskRecord each,
            DeskAct.Carried act,
            String kind,
            @Nullable String code,
            @Nullable LaboratoryId laboratory,
            @Nullable Integer tubes) {
        var record = each.record();
        return new BoxFact(
                each.key().id(),
                batch,
                act.boxId(),
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
