package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.huhang.access.DeviceRecordStore.HeldHead;
import org.huhang.access.DeviceRecords.Known;
import org.huhang.shared.Ids;
import org.huhang.shared.Journal;
import org.jspecify.annotations.Nullable;

/// Keeps what many devices bring at the same time, all of it or nothing: for the whole group one statement of each
/// kind, one event and one write to the disk.
@ApplicationScoped
class DeviceKeeping {
    private final DeviceRecordStore store;
    private final AuditLog log;
    private final Journal journal;

    DeviceKeeping(DeviceRecordStore store, AuditLog log, Journal journal) {
        this.store = store;
        this.log = log;
        this.journal = journal;
    }

    /// What the house then has of each one's device. Two requests of one device are taken in one after the other, and
    /// both hear how far it has come with both.
    @Transactional
    List<Known> keep(List<ComingRecords> group) {
        var numbers = hold(group);
        var fresh = group.stream()
                .map(each -> of(numbers, each).take(each))
                .filter(each -> !each.records().isEmpty())
                .toList();
        var batch = Ids.next();
        if (!fresh.isEmpty()) {
            store.add(batch, fresh);
            store.moveHeads(numbers.values().stream()
                    .filter(each -> each.returnedAt() != null)
                    .toList());
        }
        log.append(
                group.stream().flatMap(each -> Stream.ofNullable(each.entry())).toList());
        if (!fresh.isEmpty()) {
            journal.append(new DeviceRecordsReceived(batch));
        }
        return group.stream()
                .map(each -> of(numbers, each).known(each.receivedAt()))
                .toList();
    }

    private Map<DeviceId, DeviceNumbers> hold(List<ComingRecords> group) {
        var held = store.holdHeads(group.stream().map(ComingRecords::device).toList());
        var here = store.known(group.stream()
                .map(each -> mayBeHere(each, held.get(each.device())))
                .toList());
        var beyond = store.beyond(
                held.values().stream().filter(each -> !each.head().isWhole()).toList());
        var numbers = new HashMap<DeviceId, DeviceNumbers>();
        held.forEach((device, head) -> numbers.put(
                device,
                new DeviceNumbers(
                        head,
                        here.getOrDefault(device, new HashSet<>()),
                        beyond.getOrDefault(device, new TreeMap<>()))));
        return numbers;
    }

    /// Above the top no number was ever here: what comes in its order asks for nothing.
    private static ComingRecords mayBeHere(ComingRecords coming, @Nullable HeldHead held) {
        return coming.with(coming.records().stream()
                .filter(each -> held == null || each.mayBeHere(held.head()))
                .toList());
    }

    private static DeviceNumbers of(Map<DeviceId, DeviceNumbers> numbers, ComingRecords coming) {
        var found = numbers.get(coming.device());
        if (found == null) {
            throw new IllegalStateException("nobody has enrolled " + coming.device());
        }
        return found;
    }
}
