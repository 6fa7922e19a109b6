package org.huhang.notices;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.huhang.shared.Event;
import org.huhang.shared.Follower;
import org.huhang.shared.Journal;
import org.huhang.shared.Watcher;
import org.jspecify.annotations.Nullable;

/// Tells the open pages of superiors, and of whoever issued the notice, of silences.
@Singleton
class SilencesTold implements Watcher {
    private final Arrivals arrivals;
    private final NoticeStore notices;
    private final AddresseeStore addressees;
    private final EscalationStore escalations;
    private final Follower<NoticeEscalated> follower;

    SilencesTold(
            Journal journal,
            Arrivals arrivals,
            NoticeStore notices,
            AddresseeStore addressees,
            EscalationStore escalations) {
        this.arrivals = arrivals;
        this.notices = notices;
        this.addressees = addressees;
        this.escalations = escalations;
        follower = new Follower<>(NoticeEscalated.class, journal, this::tell);
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) {
        follower.stop();
    }

    @Override
    public Class<? extends Event> event() {
        return NoticeEscalated.class;
    }

    @Override
    public void look() {
        follower.look();
    }

    private void tell(NoticeEscalated escalated) {
        if (arrivals.pages().isEmpty()) {
            return;
        }
        var id = escalated.noticeId();
        var notice = notices.find(id).orElseThrow();
        var keys = keys(id);
        for (var told : escalations.listTold(id, escalated.at())) {
            var key = keys.get(told.toldId());
            if (key != null) {
                arrivals.pages().tell(key, new SilenceTold(id, notice.title(), told.silentOn(), told.silent()));
            }
        }
    }

    /// The area or organization of each addressee; under none that of the issuer.
    private Map<@Nullable AddresseeId, UUID> keys(NoticeId id) {
        var keys = new HashMap<@Nullable AddresseeId, UUID>();
        notices.findOffice(id).ifPresent(office -> {
            if (office.areaId() != null) {
                keys.put(null, office.areaId().value());
            } else if (office.organizationId() != null) {
                keys.put(null, office.organizationId().value());
            }
        });
        for (AddresseeStanding each : addressees.list(id, Instant.EPOCH)) {
            var to = each.addressee();
            if (to.areaId() != null) {
                keys.put(to.id(), to.areaId().value());
            } else if (to.organizationId() != null) {
                keys.put(to.id(), to.organizationId().value());
            }
        }
        return keys;
    }
}
