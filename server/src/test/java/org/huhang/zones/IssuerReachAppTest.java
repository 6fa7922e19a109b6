package org.huhang.zones;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.huhang.access.AccountId;
import org.huhang.notices.NoticeId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Emptied;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.shared.Wording;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A notice names zones only where whoever issued it commands.
@QuarkusTest
@QuarkusTestResource(House.class)
class IssuerReachAppTest {
    private static final Instant NOON = Instant.parse("2021-08-04T04:00:00Z");
    private static final AccountId CLERK = new AccountId(Ids.next());

    @Inject
    Jdbi jdbi;

    @Inject
    Zones zones;

    @Inject
    TestOrders orders;

    private TestGround ground;

    @BeforeEach
    void aCity() {
        Emptied.tables(jdbi, "registry.areas, zones.zones, zones.covers");
        ground = new TestGround(jdbi);
    }

    private NewZone zone(AreaId area, NoticeId notice) {
        return new NewZone(
                new ZoneId(Ids.next()),
                new Wording("区域", null),
                area,
                "ZHANGJIAJIE_ORDER_31",
                "CONTROLLED",
                NewCover.areas(List.of(area)),
                NewFact.of(notice));
    }

    /// What comes of opening a zone over an area by a notice.
    private String opened(AreaId area, NoticeId notice, @Nullable AccountId by) {
        return said(zones.open(List.of(zone(area, notice)), by, NOON));
    }

    private static String said(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Refused<?>(Refusal refusal) -> refusal.code();
            case Outcome.Done<?> _ -> "opened";
        };
    }

    private NoticeId draftedFor(AreaId... areas) {
        return orders.issuedFor(List.of(areas), null, "通知", NOON);
    }

    @Test
    void aNoticeReachesTheAreasForWhichItWasDraftedAndAllBelow() {
        var streets = ground.streets;
        assertEquals("opened", opened(streets.getFirst(), draftedFor(streets.getFirst()), CLERK));
        assertEquals("opened", opened(ground.community("a"), draftedFor(streets.getFirst()), CLERK));
        assertEquals("opened", opened(ground.community("c"), draftedFor(streets.getFirst(), streets.getLast()), CLERK));
        assertEquals("zones.notice-of-elsewhere", opened(ground.county, draftedFor(streets.getFirst()), CLERK));
        assertEquals("zones.notice-of-elsewhere", opened(ground.community("c"), draftedFor(streets.getFirst()), CLERK));
        assertEquals("zones.notice-of-elsewhere", opened(ground.community("c"), draftedFor(), CLERK));
    }

    @Test
    void anOrganizationsNoticeReachesItsOwnAreaWhereverItWasSent() {
        var hospital = new OrganizationId(Ids.next());
        jdbi.useHandle(h -> h.execute(
                "insert into registry.organizations (id, name, pinyin, system, level, area_id)"
                        + " values (?, 'any', 'any', 'HEALTH', 'COMMUNITY', ?)",
                hospital.value(),
                ground.community("a").value()));
        var notice = orders.issuedFor(List.of(ground.county), hospital, "通知", NOON);
        assertEquals("opened", opened(ground.community("a"), notice, CLERK));
        assertEquals("zones.notice-of-elsewhere", opened(ground.county, notice, CLERK));
        var nobodys = orders.issuedFor(List.of(ground.county), new OrganizationId(Ids.next()), "通知", NOON);
        assertEquals("zones.notice-of-elsewhere", opened(ground.county, nobodys, CLERK));
    }

    @Test
    void norDoesItChangeOrCloseWhatLiesElsewhere() {
        var wanted = zone(ground.county, draftedFor(ground.city));
        zones.open(List.of(wanted), CLERK, NOON).orThrow();
        var elsewhere = NewFact.of(draftedFor(ground.streets.getFirst()));
        assertEquals(
                "zones.notice-of-elsewhere",
                said(zones.close(wanted.id(), new NewClosing(new ZoneFactId(Ids.next()), elsewhere), CLERK, NOON)));
        assertEquals(
                "zones.notice-of-elsewhere",
                said(zones.change(
                        wanted.id(),
                        new NewChange(new ZoneFactId(Ids.next()), "SPREAD", null, elsewhere),
                        CLERK,
                        NOON)));
    }

    @Test
    void whatIsLoadedWasDecidedElsewhere() {
        assertEquals("opened", opened(ground.county, draftedFor(), null));
    }
}
