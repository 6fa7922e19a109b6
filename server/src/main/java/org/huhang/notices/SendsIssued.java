package org.huhang.notices;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.huhang.shared.Consumer;
import org.huhang.shared.WallClock;

/// Lays a message for each channel of each addressee into the outbox when a notice is issued.
@ApplicationScoped
class SendsIssued implements Consumer<NoticeIssued> {
    private final NoticeStore notices;
    private final AddresseeStore addressees;
    private final Outbox outbox;
    private final MessageWords words;
    private final WallClock wall;

    SendsIssued(NoticeStore notices, AddresseeStore addressees, Outbox outbox, MessageWords words, WallClock wall) {
        this.notices = notices;
        this.addressees = addressees;
        this.outbox = outbox;
        this.words = words;
        this.wall = wall;
    }

    @Override
    public String name() {
        return "notices.sends-issued";
    }

    @Override
    public Class<NoticeIssued> event() {
        return NoticeIssued.class;
    }

    @Override
    public void accept(NoticeIssued event) {
        var notice = notices.find(event.noticeId()).orElseThrow();
        var issue = notice.issue();
        if (issue == null) {
            return;
        }
        var text = words.issued(notice, issue);
        Map<AddresseeId, String> texts = new HashMap<>();
        addressees
                .list(notice.id(), issue.recordedAt())
                .forEach(each -> texts.put(each.addressee().id(), text));
        outbox.add(notice.id(), Delivery.Reason.ISSUED, texts, wall.now());
    }
}
