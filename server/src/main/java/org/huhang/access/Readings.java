package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.huhang.shared.PersonId;
import org.huhang.shared.WallClock;

/// Who read whose data, when and why. One entry of the audit log per answer, written before the answer leaves the
/// house.
@ApplicationScoped
public class Readings {
    private final AuditLog log;
    private final AuditChainer chainer;
    private final CurrentCall call;
    private final WallClock wall;

    Readings(AuditLog log, AuditChainer chainer, CurrentCall call, WallClock wall) {
        this.log = log;
        this.chainer = chainer;
        this.call = call;
        this.wall = wall;
    }

    /// @param revealed whether identity number, phone and full name were shown, or masked ones
    /// @param what what was read, as a short constant such as `search` or `draft-contacts`
    ///
    /// One statement that is durable by itself; inside of a transaction it joins that.
    public void record(Caller caller, Collection<PersonId> people, boolean revealed, String what, String note) {
        log.append(AuditEntry.reading(
                caller.accountId().value(),
                people.stream().map(PersonId::value).toList(),
                caller.purpose().name(),
                what,
                revealed,
                note,
                wall.now()));
        call.tell();
        chainer.wake();
    }
}
