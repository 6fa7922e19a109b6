package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.huhang.shared.Journal;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.jspecify.annotations.Nullable;

/// The door through which devices bring what was done without a network: everything is kept once, nothing is thrown
/// away, and what is doubtful waits for review.
@ApplicationScoped
public class DeviceRecords {
    private final DeviceRecordStore store;
    private final Devices devices;
    private final DeviceAuthority authority;
    private final Journal journal;
    private final Map<String, Permission> kinds = new HashMap<>();

    DeviceRecords(
            DeviceRecordStore store,
            Devices devices,
            DeviceAuthority authority,
            Journal journal,
            Instance<DeviceRecordKinds> modules) {
        this.store = store;
        this.devices = devices;
        this.authority = authority;
        this.journal = journal;
        modules.forEach(module -> kinds.putAll(module.kinds()));
    }

    /// A record about which nothing is doubtful, whatever later ones may still say of its place among them.
    ///
    /// @param text the JSON that the device signed, its `body` being the module's own
    public record Beyond(
            DeviceId deviceId,
            int number,
            AccountId accountId,
            AreaId areaId,
            String kind,
            String text,
            Instant occurredAt,
            Instant receivedAt) {}

    /// @param number empty where the device cannot be held to have written it
    /// @param deviceAt by the device's own clock
    record Doubtful(
            @Nullable Integer number,
            @Nullable String kind,
            @Nullable Instant deviceAt,
            @Nullable Instant occurredAt,
            Instant receivedAt,
            List<RecordDoubt> doubts) {}

    /// What the house has of a device.
    ///
    /// @param throughDigest in Base64
    /// @param at milliseconds since 1970, by which the device measures how far its clock is off
    record Known(int through, String throughDigest, int top, long at) {
        static Known of(DeviceHead head, Instant now) {
            return new Known(head.through(), head.throughDigest(), head.top(), now.toEpochMilli());
        }
    }

    Outcome<Known> known(DeviceId id, Instant now) {
        return devices.known(id).map(device -> Known.of(store.head(id), now));
    }

    /// Looks at each record alone, before any transaction: checking signatures is most of the work.
    Outcome<List<JudgedRecord>> judge(DeviceId id, DeviceBatch batch, Instant now) {
        return judge(id, batch, AcceptedVersions.TODAY, now);
    }

    Outcome<List<JudgedRecord>> judge(DeviceId id, DeviceBatch batch, AcceptedVersions versions, Instant now) {
        if (batch.records().size() > DeviceBatch.MOST) {
            return Outcome.refused(
                    Refusal.invalid("access.batch-too-large", "records", Map.of("most", DeviceBatch.MOST)));
        }
        return devices.known(id).then(device -> {
            var key = devices.key(id);
            if (!DeviceSignature.holds(key, batch.provenText(id), DeviceSignature.decoded(batch.proof()))) {
                return Outcome.refused(Refusal.invalid("access.batch-not-signed", "proof", Map.of()));
            }
            var held = authority.list(device.accountId(), device.areaId());
            var judge = new RecordJudge(device, held, kinds, versions);
            return Outcome.done(batch.records().stream()
                    .map(signed -> JudgedRecord.of(signed, key, judge, now))
                    .toList());
        });
    }

    /// Keeps those that are new.
    @Transactional
    Known keep(DeviceId id, List<JudgedRecord> coming, Instant now) {
        var head = store.holdHead(id);
        var here = store.known(id, coming);
        var taken = store.beyond(id, head.through());
        var added = new ArrayList<JudgedRecord>();
        for (var each : coming) {
            if (!here.add(each.identity())) {
                continue;
            }
            var number = each.number();
            if (number == null) {
                added.add(each);
            } else if (number <= head.through() || taken.putIfAbsent(number, each.digest()) != null) {
                added.add(each.withNumberTaken());
            } else {
                added.add(each);
            }
        }
        if (added.isEmpty()) {
            return Known.of(head, now);
        }
        var batch = Ids.next();
        store.add(batch, id, added, kinds, now);
        var moved = head.advanced(taken);
        store.moveHead(id, moved);
        journal.append(new DeviceRecordsReceived(batch));
        return Known.of(moved, now);
    }

    List<Doubtful> listDoubtful(DeviceId id) {
        return store.listDoubtful(id);
    }

    /// Those of a batch, in the order of their device.
    public List<Beyond> listBeyondDoubt(UUID batch) {
        return store.listBeyondDoubt(batch);
    }
}
