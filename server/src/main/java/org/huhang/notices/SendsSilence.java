package org.huhang.notices;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.huhang.shared.Consumer;
import org.huhang.shared.WallClock;

/// Tells superiors by their channels, too, how many below them are silent: one message each, however many they are.
@ApplicationScoped
class SendsSilence implements Consumer<NoticeEscalated> {
    private final NoticeStore notices;
    private final EscalationStore escalations;
    private final Outbox outbox;
    private final MessageWords words;
    private final WallClock wall;

    SendsSilence(NoticeStore notices, EscalationStore escalations, Outbox outbox, MessageWords words, WallClock wall) {
        this.notices = notices;
        this.escalations = escalations;
        this.outbox = outbox;
        this.words = words;
        this.wall = wall;
    }

    @Override
    public String name() {
        return "notices.sends-silence";
    }

    @Override
    public Class<NoticeEscalated> event() {
        return NoticeEscalated.class;
    }

    @Override
    public void accept(NoticeEscalated event) {
        var notice = notices.find(event.noticeId()).orElseThrow();
        var issue = notice.issue();
        if (issue == null) {
            return;
        }
        Map<AddresseeId, String> texts = new HashMap<>();
        for (var told : escalations.listTold(notice.id(), event.at())) {
            var to = told.toldId();
            if (to != null) {
                texts.merge(
                        to,
                        words.silence(notice, issue, told.silentOn(), told.silent()),
                        (one, other) -> one + "\n" + other);
            }
        }
        outbox.add(notice.id(), Delivery.Reason.SILENCE, texts, wall.now());
    }
}
