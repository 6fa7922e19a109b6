package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.huhang.shared.Journal;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;

/// The door through which devices bring what was done without a network: everything is kept once, nothing is thrown
/// away, and what is doubtful waits for review.
@ApplicationScoped
public class DeviceRecords {
    private final DeviceRecordStore store;
    private final Devices devices;
    private final DeviceAuthority authority;
    private final SignatureChecks checks;
    private final HouseSeal seal;
    private final Journal journal;
    private final Map<String, Permission> kinds = new HashMap<>();

    DeviceRecords(
            DeviceRecordStore store,
            Devices devices,
            DeviceAuthority authority,
            SignatureChecks checks,
            HouseSeal seal,
            Journal journal,
            Instance<DeviceRecordKinds> modules) {
        this.store = store;
        this.devices = devices;
        this.authority = authority;
        this.checks = checks;
        this.seal = seal;
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

    /// What the house has of a device.
    ///
    /// @param throughDigest in Base64
    /// @param at milliseconds since 1970, by which the device measures how far its clock is off
    /// @param revoked whether the device was taken back: what it sends from now on waits for review
    record Known(int through, String throughDigest, int top, long at, boolean revoked) {}

    Outcome<Known> known(DeviceId id, Instant now) {
        return devices.known(id).map(device -> known(id, store.head(id), now));
    }

    private Known known(DeviceId id, DeviceHead head, Instant now) {
        return new Known(head.through(), head.throughDigest(), head.top(), now.toEpochMilli(), devices.isRevoked(id));
    }

    /// Looks at each record alone, before any transaction: checking signatures is most of the work.
    Outcome<List<JudgedRecord>> judge(DeviceId id, DeviceBatch batch, Instant now) {
        return judge(id, batch, AcceptedVersions.TODAY, now);
    }

    Outcome<List<JudgedRecord>> judge(DeviceId id, DeviceBatch batch, AcceptedVersions versions, Instant now) {
        return proven(id, batch.records().size(), batch.provenText(id), batch.proof())
                .map(device -> judge(device, ReadRecord.all(batch), versions, now));
    }

    /// As the others, once the house has opened them.
    Outcome<List<JudgedRecord>> judge(DeviceId id, SealedBatch batch, Instant now) {
        return proven(id, batch.records().size(), batch.provenText(id), batch.proof())
                .map(device -> judge(device, ReadRecord.all(batch.opened(id, seal)), AcceptedVersions.TODAY, now));
    }

    private Outcome<KeyedDevice> proven(DeviceId id, int records, String text, String proof) {
        if (records > DeviceBatch.MOST) {
            return Outcome.refused(
                    Refusal.invalid("access.batch-too-large", "records", Map.of("most", DeviceBatch.MOST)));
        }
        return devices.knownWithKey(id)
                .then(device -> device.signed(text, proof)
                        ? Outcome.done(device)
                        : Outcome.refused(Refusal.invalid("access.batch-not-signed", "proof", Map.of())));
    }

    /// What comes again, letter by letter, is what it was when it came first.
    private List<JudgedRecord> judge(
            KeyedDevice keyed, List<ReadRecord> records, AcceptedVersions versions, Instant now) {
        var device = keyed.device();
        var held = authority.list(device.accountId(), device.areaId());
        var judge = new RecordJudge(device, held, kinds, versions);
        var head = store.head(device.id());
        var checked = store.listGenuine(
                device.id(),
                records.stream().filter(each -> each.mayBeHere(head)).toList());
        var vouching = new Vouching(
                device.id(),
                each -> each.signature().equals(checked.get(each.digest()))
                        || keyed.signed(each.text(), each.signature()));
        return checks.on(() -> {
            var own = vouching.list(records);
            return IntStream.range(0, records.size())
                    .mapToObj(i -> JudgedRecord.of(records.get(i), own.get(i), judge, now))
                    .toList();
        });
    }

    /// Keeps those that are new.
    @Transactional
    Known keep(DeviceId id, List<JudgedRecord> coming, Instant now) {
        var head = store.holdHead(id);
        // above the top no number was ever here: what comes in its order asks for nothing
        var here = store.known(
                id, coming.stream().filter(each -> each.mayBeHere(head)).toList());
        var taken = head.isWhole() ? new TreeMap<Integer, String>() : store.beyond(id, head.through());
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
            return known(id, head, now);
        }
        var batch = Ids.next();
        store.add(batch, id, added, kinds, now);
        var moved = head.advanced(taken);
        store.moveHead(id, moved, added, now);
        var known = known(id, moved, now);
        journal.append(new DeviceRecordsReceived(batch));
        return known;
    }

    /// Those of a batch, in the order of their device.
    public List<Beyond> listBeyondDoubt(UUID batch) {
        return store.listBeyondDoubt(batch);
    }
}
