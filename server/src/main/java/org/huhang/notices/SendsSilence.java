package org.huhang.notices;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.huhang.shared.Consumer;
import org.huhang.shared.WallClock;

/// Tells superiors by their channels, too, how many below them are silent: one message each, however many they are. Of
/// those above whom nobody stands, whoever issued the notice is told.
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
        var issuers = new ArrayList<String>();
        Map<AddresseeId, String> texts = new HashMap<>();
        for (var told : escalations.listTold(notice.id(), event.at())) {
            var to = told.toldId();
            if (to == null) {
                issuers.add(words.silenceToIssuer(notice, issue, told.silentOn(), told.silent()));
            } else {
                texts.merge(
                        to,
                        words.silence(notice, issue, told.silentOn(), told.silent()),
                        (one, other) -> one + "\n" + other);
            }
        }
        var now = wall.now();
        outbox.add(notice.id(), Delivery.Reason.SILENCE, texts, now);
        if (!issuers.isEmpty()) {
            notices.findOffice(notice.id())
                    .ifPresent(office -> outbox.addTo(
                            office, notice.id(), Delivery.Reason.SILENCE, String.join("\n", issuers), now));
        }
    }
}
