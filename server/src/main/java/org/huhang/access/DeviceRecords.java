package org.huhang.access;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.huhang.shared.AreaId;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;

/// The door through which devices bring what was done without a network: everything is kept once, nothing is thrown
/// away, and what is doubtful waits for review.
@ApplicationScoped
public class DeviceRecords {
    /// Longer than a busy disk keeps anybody, and both together less than the client's own 30 s.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Gathering.Limits LOOKING = new Gathering.Limits(1_000, 20_000, PATIENCE);
    /// In records: a group is done within a fraction of a second, what waits within seconds.
    private static final Gathering.Limits KEEPING = new Gathering.Limits(4_000, 50_000, PATIENCE);

    private final DeviceRecordStore store;
    private final SignatureChecks checks;
    private final HouseSeal seal;
    private final Changes changes;
    private final Gathering<DeviceId, Optional<DeviceStanding>> looking;
    private final Gathering<ComingRecords, Known> keeping;
    private final Map<String, Permission> kinds = new HashMap<>();

    DeviceRecords(
            DeviceRecordStore store,
            DeviceStandings standings,
            DeviceKeeping keeping,
            SignatureChecks checks,
            HouseSeal seal,
            Changes changes,
            Instance<DeviceRecordKinds> modules) {
        this.store = store;
        this.checks = checks;
        this.seal = seal;
        this.changes = changes;
        modules.forEach(module -> kinds.putAll(module.kinds()));
        looking = new Gathering<>("device-standings", LOOKING, _ -> 1, standings::list);
        this.keeping = new Gathering<>("device-records", KEEPING, ComingRecords::weight, keeping::keep);
    }

    /// What is under way is kept and answered.
    void stop(@Observes @Priority(1) ShutdownEvent event) {
        keeping.stop();
        looking.stop();
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
        return standing(id).map(standing -> standing.known(now));
    }

    Outcome<Known> receive(DeviceId id, DeviceBatch batch, Instant now) {
        return judge(id, batch, AcceptedVersions.TODAY, now).map(judged -> keep(id, judged, now));
    }

    /// As the others, once the house has opened them.
    Outcome<Known> receive(DeviceId id, SealedBatch batch, Instant now) {
        var sent = new Sent(batch.records().size(), batch.provenText(id), batch.proof(), () -> batch.opened(id, seal));
        return judge(id, sent, AcceptedVersions.TODAY, now).map(judged -> keep(id, judged, now));
    }

    /// @param proven what the proof signs
    private record Sent(int size, String proven, String proof, Supplier<DeviceBatch> records) {}

    /// Looks at the records by themselves, before any transaction.
    Outcome<List<JudgedRecord>> judge(DeviceId id, DeviceBatch batch, AcceptedVersions versions, Instant now) {
        return judge(
                id, new Sent(batch.records().size(), batch.provenText(id), batch.proof(), () -> batch), versions, now);
    }

    private Outcome<List<JudgedRecord>> judge(DeviceId id, Sent sent, AcceptedVersions versions, Instant now) {
        if (sent.size > DeviceBatch.MOST) {
            return Outcome.refused(
                    Refusal.invalid("access.batch-too-large", "records", Map.of("most", DeviceBatch.MOST)));
        }
        return standing(id)
                .then(standing -> checks.on(sent.size, () -> read(standing, sent))
                        .map(records -> judge(standing, records, versions, now)));
    }

    private Outcome<DeviceStanding> standing(DeviceId id) {
        return looking.ask(id)
                .then(found -> found.<Outcome<DeviceStanding>>map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(Refusal.notFound("access.device-unknown", Map.of()))));
    }

    private static Outcome<List<ReadRecord>> read(DeviceStanding standing, Sent sent) {
        return standing.keyed().signed(sent.proven, sent.proof)
                ? Outcome.done(ReadRecord.all(sent.records.get()))
                : Outcome.refused(Refusal.invalid("access.batch-not-signed", "proof", Map.of()));
    }

    /// What comes again, letter by letter, is what it was when it came first.
    private List<JudgedRecord> judge(
            DeviceStanding standing, List<ReadRecord> records, AcceptedVersions versions, Instant now) {
        var judge = new RecordJudge(standing.device(), standing.authority(), kinds, versions);
        var checked = store.listGenuine(
                standing.device().id(),
                records.stream().filter(each -> each.mayBeHere(standing.head())).toList());
        var vouching = new Vouching(
                standing.device().id(),
                each -> each.signature().equals(checked.get(each.digest()))
                        || standing.keyed().signed(each.text(), each.signature()));
        return checks.on(records.size(), () -> {
            var own = vouching.list(records);
            return IntStream.range(0, records.size())
                    .mapToObj(i -> JudgedRecord.of(records.get(i), own.get(i), judge, now))
                    .toList();
        });
    }

    /// Keeps those that are new, in one transaction with whatever else comes just now.
    ///
    /// @throws RefusedException when it cannot be done now; it may have been done all the same
    Known keep(DeviceId id, List<JudgedRecord> coming, Instant now) {
        var known = keeping.ask(new ComingRecords(id, coming, now, changes.entryForOthers()))
                .orThrow();
        changes.tell();
        return known;
    }

    /// Those of a batch, in the order of their device.
    List<Beyond> listBeyondDoubt(UUID batch) {
        return store.listBeyondDoubt(batch, kinds.keySet());
    }

    /// Those of these kinds in a batch, in the order of their device: most of what many devices brought is other
    /// modules'.
    public List<Beyond> listBeyondDoubt(UUID batch, Collection<String> ofKinds) {
        return store.listBeyondDoubt(batch, ofKinds);
    }
}
