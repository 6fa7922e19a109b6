package org.huhang.access;

import io.quarkus.arc.Arc;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Set;
import org.huhang.shared.WallClock;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/// Tells the audit log of every change. No endpoint calls it, so none can forget to: a transaction that begins during
/// a changing call writes the entry as its last statement, so that fact and entry commit together; a call that
/// succeeds without such a transaction (a repeated submission, a link looked at) is told before its answer leaves.
@Singleton
class Changes {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final AuditLog log;
    private final AuditKeys keys;
    private final AuditChainer chainer;
    private final TransactionSynchronizationRegistry transactions;
    private final CurrentCall call;
    private final Caller caller;
    private final WallClock wall;

    Changes(
            AuditLog log,
            AuditKeys keys,
            AuditChainer chainer,
            TransactionSynchronizationRegistry transactions,
            CurrentCall call,
            Caller caller,
            WallClock wall) {
        this.log = log;
        this.keys = keys;
        this.chainer = chainer;
        this.transactions = transactions;
        this.call = call;
        this.caller = caller;
        this.wall = wall;
    }

    /// Behind the guard: what that refuses changes nothing.
    @ServerRequestFilter(priority = Priorities.AUTHENTICATION + 1)
    void begin(ContainerRequestContext request, ResourceInfo endpoint) {
        if (READING.contains(request.getMethod())) {
            return;
        }
        var method = endpoint.getResourceMethod();
        call.begin(
                ApiDescription.readable(method.getDeclaringClass().getSimpleName(), method.getName()),
                caller.isSignedIn() ? caller.accountId() : null);
        call.digestWith(keys.body());
        var uri = request.getUriInfo();
        uri.getPathParameters().values().forEach(values -> values.forEach(call::name));
        uri.getQueryParameters().forEach((name, values) -> {
            if (name.equals("id")) {
                values.forEach(call::submittedAs);
            } else {
                values.forEach(call::name);
            }
        });
    }

    void begun(@Observes @Priority(1) @Initialized(TransactionScoped.class) Object transaction) {
        if (Arc.container().requestContext().isActive() && call.isChange()) {
            transactions.registerInterposedSynchronization(new Telling());
        }
    }

    @ServerResponseFilter
    void end(ContainerRequestContext request, ContainerResponseContext answer) {
        if (!READING.contains(request.getMethod()) && answer.getStatus() / 100 == 2 && !call.isTold()) {
            log.append(call.entry(caller.findPurpose().orElse(null), wall.now()));
            chainer.wake();
        }
    }

    /// What the log will be told of the call under way, for a transaction of another thread that it shares with other
    /// calls; nothing where no call is. Whoever took it says so by [#tell] once that has committed.
    @Nullable
    AuditEntry entryForOthers() {
        return Arc.container().requestContext().isActive() && call.isChange()
                ? call.entry(caller.findPurpose().orElse(null), wall.now())
                : null;
    }

    void tell() {
        if (Arc.container().requestContext().isActive()) {
            call.tell();
            chainer.wake();
        }
    }

    private final class Telling implements Synchronization {
        private boolean written;

        @Override
        public void beforeCompletion() {
            written = log.appendIfChanged(call.entry(caller.findPurpose().orElse(null), wall.now()));
        }

        @Override
        public void afterCompletion(int status) {
            if (written && status == Status.STATUS_COMMITTED) {
                call.tell();
                chainer.wake();
            }
        }
    }
}
