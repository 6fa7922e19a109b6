package org.huhang.zones;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.huhang.notices.EarlierNotices;
import org.huhang.notices.Notice;
import org.huhang.notices.NoticeId;
import org.huhang.notices.Notices;
import org.huhang.notices.Relation;
import org.huhang.notices.Urgency;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Wording;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Issued notices to open and close zones by.
@ApplicationScoped
public class TestOrders {
    private static final Wording ISSUER = new Wording("张家界市新冠肺炎疫情防控指挥部", null);

    private final Notices notices;
    private final EarlierNotices earlier;
    private final Jdbi jdbi;

    TestOrders(Notices notices, EarlierNotices earlier, Jdbi jdbi) {
        this.notices = notices;
        this.earlier = earlier;
        this.jdbi = jdbi;
    }

    /// One that ends another from then on.
    public NoticeId lifting(NoticeId other, Instant effectiveAt) {
        var id = issued("解除令", effectiveAt);
        QuarkusTransaction.requiringNew()
                .run(() -> earlier.address(
                        id, List.of(), List.of(new Relation(Relation.Kind.LIFTS, other)), LocalDate.of(2021, 8, 1)));
        return id;
    }

    /// Of the city's command post.
    ///
    /// @param effectiveAt none for one that does not say from when it holds
    public NoticeId issued(String title, @Nullable Instant effectiveAt) {
        return issuedFor(city(), null, title, effectiveAt);
    }

    private List<AreaId> city() {
        return jdbi.withHandle(h -> h.createQuery("select id from registry.areas where kind = 'PREFECTURE'")
                .mapTo(AreaId.class)
                .list());
    }

    /// @param areas for which it was drafted
    NoticeId issuedFor(
            List<AreaId> areas, @Nullable OrganizationId issuer, String title, @Nullable Instant effectiveAt) {
        return QuarkusTransaction.requiringNew()
                .call(() -> notices.recordIssued(
                        new NoticeId(Ids.next()),
                        "ORDER",
                        "test " + Ids.next(),
                        new Wording(title, null),
                        new Wording("正文", null),
                        areas,
                        null,
                        new Notice.Issue(
                                null,
                                null,
                                null,
                                issuer,
                                ISSUER,
                                null,
                                Urgency.URGENT,
                                effectiveAt,
                                null,
                                null,
                                Instant.parse("2021-08-01T00:00:00Z"))));
    }
}
