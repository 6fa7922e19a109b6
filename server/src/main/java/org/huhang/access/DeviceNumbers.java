package org.huhang.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.huhang.access.DeviceRecordStore.HeldHead;
import org.jspecify.annotations.Nullable;

/// The numbers of one device while its records are taken in, one request after the other; its head is held meanwhile.
final class DeviceNumbers {
    private final HeldHead held;
    private final Set<String> here;
    private final SortedMap<Integer, String> taken;
    private int added;
    private @Nullable Instant returnedAt;

    /// @param here what is here already of what comes now, by [JudgedRecord#identity]
    /// @param taken digests by number, of all above the head's `through`
    DeviceNumbers(HeldHead held, Set<String> here, SortedMap<Integer, String> taken) {
        this.held = held;
        this.here = here;
        this.taken = taken;
    }

    /// What is new of it.
    ComingRecords take(ComingRecords coming) {
        var fresh = new ArrayList<JudgedRecord>();
        for (var each : coming.records()) {
            if (here.add(each.identity())) {
                fresh.add(isTaken(each) ? each.withNumberTaken() : each);
            }
        }
        if (!fresh.isEmpty()) {
            added += (int)
                    fresh.stream().filter(JudgedRecord::isFirstOfItsNumber).count();
            var at = coming.receivedAt();
            returnedAt = returnedAt == null || at.isAfter(returnedAt) ? at : returnedAt;
        }
        return coming.with(List.copyOf(fresh));
    }

    private boolean isTaken(JudgedRecord each) {
        var number = each.number();
        return number != null && (number <= held.head().through() || taken.putIfAbsent(number, each.digest()) != null);
    }

    DeviceId device() {
        return held.device();
    }

    DeviceRecords.Known known(Instant at) {
        return head().known(at, held.isRevoked());
    }

    DeviceHead head() {
        return held.head().advanced(taken);
    }

    /// How many came that are the first of their number.
    int added() {
        return added;
    }

    /// When something new came last; nothing where none came.
    @Nullable
    Instant returnedAt() {
        return returnedAt;
    }
}
