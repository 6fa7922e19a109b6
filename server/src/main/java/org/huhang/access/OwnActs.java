package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.huhang.shared.Id;

/// What the house does by itself, at no call of anybody's: told to the audit log all the same.
@ApplicationScoped
public class OwnActs {
    private final AuditLog log;
    private final AuditChainer chainer;

    OwnActs(AuditLog log, AuditChainer chainer) {
        this.log = log;
        this.chainer = chainer;
    }

    /// @param what as an operation is named, such as `exportsExpire`
    public void record(Id subject, String what, Instant now) {
        log.append(AuditEntry.change(null, List.of(subject.value()), what, now));
        chainer.wake();
    }
}
