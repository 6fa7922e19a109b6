package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.huhang.shared.WallClock;

/// Who read whose data, when and why. One entry of the audit log per answer, written before the answer leaves the
/// house.
@ApplicationScoped
public class Readings {
    /// No answer shows more people than this; in full, [#MOST_REVEALED_AT_ONCE]. Who needs more asks for an export.
    public static final int MOST_AT_ONCE = 2_000;

    public static final int MOST_REVEALED_AT_ONCE = 50;

    private final AuditLog log;
    private final ReadingGate gate;
    private final Alerts alerts;
    private final Settlers settlers;
    private final Map<Role, Quota> quotas;
    private final AuditChainer chainer;
    private final CurrentCall call;
    private final WallClock wall;

    Readings(
            AuditLog log,
            ReadingGate gate,
            Alerts alerts,
            Settlers settlers,
            Config config,
            AuditChainer chainer,
            CurrentCall call,
            WallClock wall) {
        this.log = log;
        this.gate = gate;
        this.alerts = alerts;
        this.settlers = settlers;
        this.quotas = Quota.inForce(config);
        this.chainer = chainer;
        this.call = call;
        this.wall = wall;
    }

    /// What a guardian reads of somebody for whom they act.
    void recordOfDependant(AccountId guardian, PersonId dependant, String what) {
        log.append(AuditEntry.reading(
                guardian.value(),
                List.of(dependant.value()),
                Purpose.DEPENDANT_CARE.name(),
                what,
                true,
                "",
                wall.now()));
        call.tell();
        chainer.wake();
    }

    /// One statement that is durable by itself; inside of a transaction it joins that. Refuses, for the REST edge,
    /// what is too much at once or within the hour ([Quota]): then nothing may be shown.
    ///
    /// @param revealed whether identity number, phone and full name were shown, or masked ones
    /// @param what what was read, as a short constant such as `search` or `draft-contacts`
    public void record(Caller caller, Collection<PersonId> people, boolean revealed, String what, String note) {
        var distinct = people.stream().distinct().toList();
        int most = revealed ? MOST_REVEALED_AT_ONCE : MOST_AT_ONCE;
        if (distinct.size() > most) {
            throw new RefusedException(Refusal.forbidden("access.too-many-people", Map.of("most", most)));
        }
        var reading = AuditEntry.reading(
                caller.accountId().value(),
                distinct.stream().map(PersonId::value).toList(),
                caller.purpose().name(),
                what,
                revealed,
                note,
                wall.now());
        if (distinct.isEmpty()) {
            log.append(reading);
        } else {
            pass(caller, reading);
        }
        call.tell();
        chainer.wake();
    }

    private void pass(Caller caller, AuditEntry reading) {
        var roles = caller.grants().stream().map(Grant::role).toList();
        var passage = gate.pass(reading, caller.accountId(), Quota.of(roles, quotas));
        if (passage.stopped()) {
            var areas = caller.grants().stream().map(Grant::areaId).distinct().toList();
            var names = settlers.names(areas, caller.accountId(), reading.recordedAt());
            throw new RefusedException(new Refusal(
                    Refusal.Kind.TOO_MANY,
                    "access.quota-stopped",
                    null,
                    Map.of("who", names.isEmpty() ? "–" : String.join("、", names))));
        }
        if (Canaries.isDeliberate(passage.canaries(), reading.subjectIds().size(), reading.revealed())) {
            passage.canaries()
                    .forEach(canary -> alerts.raiseOn(
                            caller.accountId(),
                            Alert.Kind.CANARY,
                            canary.value(),
                            "access.alert-canary",
                            Map.of("what", reading.what()),
                            reading.recordedAt()));
        }
    }

    /// What a device of this account takes along for a shift, masked: nobody states a purpose when a bundle is fetched,
    /// for the part has one of its own. It carries as many people as the part's module lets it.
    public void recordBundle(
            AccountId account, Purpose purpose, Collection<PersonId> people, String what, String note) {
        var ids = people.stream().distinct().map(PersonId::value).toList();
        for (int from = 0; from < ids.size(); from += MOST_AT_ONCE) {
            log.append(AuditEntry.reading(
                    account.value(),
                    ids.subList(from, Math.min(ids.size(), from + MOST_AT_ONCE)),
                    purpose.name(),
                    what,
                    false,
                    note,
                    wall.now()));
        }
        chainer.wake();
    }

    /// For what a second person has approved: nobody asks at that moment, and the purpose was stated before.
    ///
    /// @param account for whom it was approved
    public void recordApproved(
            AccountId account, Purpose purpose, Collection<PersonId> people, String what, String note) {
        log.append(AuditEntry.reading(
                account.value(),
                people.stream().map(PersonId::value).toList(),
                purpose.name(),
                what,
                true,
                note,
                wall.now()));
        chainer.wake();
    }
}
