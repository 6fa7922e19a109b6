package org.huhang.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.huhang.notices.Addressing;
import org.huhang.notices.EarlierNotices;
import org.huhang.notices.Notice;
import org.huhang.notices.NoticeId;
import org.huhang.notices.Notices;
import org.huhang.notices.Relation;
import org.huhang.shared.CityClock;
import org.huhang.shared.Wording;
import org.jspecify.annotations.Nullable;

/// The orders of the city's command post and two counties' notices, as far as they are public, with invented receipts.
/// What lies ahead of the drill's clock has none yet.
@ApplicationScoped
class StoryOrders {
    static final String SERIES = "张家界市新冠肺炎疫情防控指挥部令";
    private static final String CITY = "430800";
    private static final int YEAR = 2021;
    private static final Wording ISSUER =
            new Wording("张家界市新冠肺炎疫情防控指挥部", "Command post of Zhangjiajie for epidemic control");
    private static final Wording SOURCE = new Wording(
            "2021年7—8月公开通报，标题与内容系转述；签收情况系演练虚构",
            "Public bulletins of July and August 2021, title and text in our words; receipts are invented for the drill");

    private final Notices notices;
    private final EarlierNotices earlier;
    private final CityClock clock;

    StoryOrders(Notices notices, EarlierNotices earlier, CityClock clock) {
        this.notices = notices;
        this.earlier = earlier;
        this.clock = clock;
    }

    void load(StoryPlaces places, Instant now) {
        earlier.keepSeries(SERIES, ISSUER.zh(), places.area(CITY), now);
        Map<String, NoticeId> loaded = new HashMap<>();
        for (var told : StoryFiles.orders()) {
            var id = record(told, places, now);
            loaded.put(told.key(), id);
            var on = told.issuedOn() != null ? told.issuedOn() : LocalDate.ofInstant(now, clock.zone());
            var to = told.to().stream()
                    .map(each -> new Addressing(places.area(each.area()), each.downTo(), null, false))
                    .toList();
            var relations = told.relations().stream()
                    .map(each -> new Relation(each.kind(), relatedTo(each.key(), loaded)))
                    .toList();
            var addressees = earlier.address(id, to, relations, on);
            var from = effective(told);
            // nobody answers what nobody knows when it came
            if (from != null) {
                earlier.answer(StoryReceipts.of(told.key(), from, addressees, now));
            }
        }
    }

    private static NoticeId relatedTo(String key, Map<String, NoticeId> loaded) {
        var id = loaded.get(key);
        if (id == null) {
            throw new IllegalStateException("orders.json: " + key + " stands after what is related to it");
        }
        return id;
    }

    private NoticeId record(StoryFiles.StoryOrder told, StoryPlaces places, Instant now) {
        return notices.recordIssued(
                new NoticeId(StoryIds.of("order", told.key())),
                "ORDER",
                "ORDER:" + told.key(),
                told.title(),
                told.body(),
                told.to().stream()
                        .map(each -> places.area(each.area()))
                        .distinct()
                        .toList(),
                SOURCE,
                new Notice.Issue(
                        told.number() == null ? null : SERIES,
                        told.number(),
                        told.number() == null ? null : YEAR,
                        null,
                        told.issuer() == null ? ISSUER : told.issuer(),
                        told.issuedOn(),
                        told.urgency(),
                        effective(told),
                        null,
                        null,
                        now));
    }

    private static @Nullable Instant effective(StoryFiles.StoryOrder told) {
        return told.effective() == null ? null : told.effective().toInstant();
    }
}
