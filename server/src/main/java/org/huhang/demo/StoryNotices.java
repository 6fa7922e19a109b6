package org.huhang.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huhang.notices.Addressing;
import org.huhang.notices.EarlierNotices;
import org.huhang.notices.Notice;
import org.huhang.notices.NoticeId;
import org.huhang.notices.Notices;
import org.huhang.notices.Urgency;
import org.huhang.shared.CityClock;

/// The two notices that the story names.
@ApplicationScoped
class StoryNotices {
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final Notices notices;
    private final EarlierNotices earlier;
    private final CityClock clock;

    StoryNotices(Notices notices, EarlierNotices earlier, CityClock clock) {
        this.notices = notices;
        this.earlier = earlier;
        this.clock = clock;
    }

    /// @return by the basis that the rows name
    Map<String, NoticeId> load(StoryPlaces places, Instant now) {
        Map<String, NoticeId> loaded = new HashMap<>();
        for (var told : StoryFiles.notices()) {
            var id = notices.recordIssued(
                    new NoticeId(StoryIds.of("notice", told.basis())),
                    "EMERGENCY_NOTICE",
                    told.basis(),
                    told.title(),
                    told.body(),
                    told.areas().stream().map(places::area).toList(),
                    StoryOfZhangjiajie.REPORT,
                    new Notice.Issue(
                            null,
                            null,
                            null,
                            StoryOfZhangjiajie.organization(told.organization()),
                            told.issuer(),
                            told.issuedOn(),
                            Urgency.URGENT,
                            null,
                            null,
                            null,
                            now));
            loaded.put(told.basis(), id);
            answered(told, id, now);
        }
        return loaded;
    }

    /// They went to the issuing bureau's own units; who answered is invented.
    private void answered(StoryFiles.StoryNotice told, NoticeId id, Instant now) {
        var units = new Addressing(null, null, StoryOfZhangjiajie.organization(told.organization()), true);
        var on = told.issuedOn() != null ? told.issuedOn() : LocalDate.ofInstant(now, clock.zone());
        var addressees = earlier.address(id, List.of(units), List.of(), on);
        if (told.issuedOn() != null) {
            var from = on.atTime(MORNING).atZone(clock.zone()).toInstant();
            earlier.answer(StoryReceipts.of(told.basis(), from, addressees, now));
        }
    }
}
