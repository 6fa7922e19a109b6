package org.huhang.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.huhang.notices.Notice;
import org.huhang.notices.NoticeId;
import org.huhang.notices.Notices;
import org.huhang.notices.Urgency;

/// The two notices that the story names.
@ApplicationScoped
class StoryNotices {
    private final Notices notices;

    StoryNotices(Notices notices) {
        this.notices = notices;
    }

    /// @return by the basis that the rows name
    Map<String, NoticeId> load(StoryPlaces places, Instant now) {
        Map<String, NoticeId> loaded = new HashMap<>();
        for (var told : StoryFiles.notices()) {
            loaded.put(
                    told.basis(),
                    notices.recordIssued(
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
                                    now)));
        }
        return loaded;
    }
}
