package org.huhang.notices;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huhang.access.AccountId;
import org.huhang.access.Invitations;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.registry.AreaKind;
import org.huhang.registry.TestRegistry;
import org.huhang.shared.CityClock;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.huhang.shared.WallClock;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Silence, told upwards: by the verb at given times, and once by the timer itself.
@QuarkusTest
@QuarkusTestResource(House.class)
class EscalationAppTest {
    /// Ahead of the clock, so that the timer itself stays out of it.
    private static final Instant NOON = Instant.parse("2031-07-31T04:00:00Z");

    private static @Nullable TestRegistry loaded;

    @Inject
    Jdbi jdbi;

    @Inject
    TestNotices notices;

    @Inject
    Escalation escalation;

    @Inject
    EscalationStore escalations;

    @Inject
    AddresseeStore addressees;

    @Inject
    DeliveryStore deliveries;

    @Inject
    Channels channels;

    @Inject
    CityClock clock;

    @Inject
    WallClock wall;

    @Inject
    Outbox outbox;

    @Inject
    Invitations invitations;

    private TestRegistry city() {
        var known = loaded;
        if (known == null) {
            known = TestRegistry.load(jdbi);
            loaded = known;
        }
        return known;
    }

    /// An urgent notice wants to be read within 30 minutes and acted on within 120; a silence goes up every 30.
    @Test
    void silenceClimbsStepByStepAndIsToldOnce() {
        var id = issued(NOON);
        assertEquals(Optional.of(minutes(30)), escalation.run(id.value(), minutes(29)));
        assertEquals(List.of(), escalations.list(id));

        var next = escalation.run(id.value(), minutes(30));
        int all = addressees.list(id, NOON).size();
        assertEquals(all, escalations.list(id).size(), "one step for each who is silent");
        assertEquals(Optional.of(minutes(60)), next);
        escalation.run(id.value(), minutes(30));
        assertEquals(all, escalations.list(id).size(), "told twice is told once");

        assertEquals(
                all - 1L,
                escalations.list(id).stream()
                        .filter(each -> each.toldId() != null)
                        .count(),
                "the silence of the first goes to whoever issued it");
        assertTrue(toldToTheDistrict(id, minutes(30)));
    }

    /// The order of tomorrow that takes its place leaves the silence of today where it is.
    @Test
    void whatEndsItLaterLeavesTheSilenceUntilThen() {
        var id = issued(NOON);
        escalation.run(id.value(), minutes(30));
        var other = notices.draft("明日起", minutes(40));
        notices.issueFrom(
                other,
                new Addressing(city().area("430802"), null, null, false),
                List.of(new Relation(Relation.Kind.SUPERSEDES, id)),
                minutes(600),
                minutes(40));
        assertTrue(toldToTheDistrict(id, minutes(599)));
        assertFalse(toldToTheDistrict(id, minutes(600)));
    }

    private boolean toldToTheDistrict(NoticeId id, Instant now) {
        return escalations.listToldTo(List.of(city().area("430802")), List.of(), now, 10).stream()
                .anyMatch(each -> each.noticeId().equals(id) && each.toldId() != null && each.silent() > 0);
    }

    @Test
    void whoeverAnswersIsLeftOutAndWithAllAnswersItIsOver() {
        var id = issued(NOON);
        for (var each : addressees.list(id, NOON)) {
            notices.say(each.addressee().id(), Receipt.Kind.ACTED, null, minutes(10))
                    .orThrow();
        }
        assertEquals(Optional.empty(), escalation.run(id.value(), minutes(30)));
        assertEquals(List.of(), escalations.list(id));
    }

    @Test
    void onceAnotherEndedItNobodyIsToldOfASilence() {
        var id = issued(NOON);
        var other = notices.draft("解除", minutes(5));
        notices.issue(
                other,
                List.of(new Addressing(city().area("430802"), null, null, false)),
                List.of(new Relation(Relation.Kind.LIFTS, id)),
                minutes(10));
        assertEquals(Optional.empty(), escalation.run(id.value(), minutes(30)));
        assertEquals(List.of(), escalations.list(id));
    }

    @Test
    void theTimerTellsByItselfAndTheSuperiorsChannelGetsOneMessage() throws Exception {
        var channel = channels.add(
                        new NewChannel(
                                new ChannelId(Ids.next()),
                                city().area("430802"),
                                null,
                                Channel.Kind.WECOM,
                                "永定区工作群",
                                "any-key-of-a-robot",
                                null),
                        new AccountId(Ids.next()),
                        NOON)
                .orThrow();
        // issued so long ago that its deadline has passed by the clock of the city
        var id = issued(clock.now().minus(Duration.ofMinutes(31)));
        // what the other tests issued may still be on its way to this channel, too
        var reasons = sent(channel, id);
        for (int i = 0; i < 600 && reasons.size() < 2; i++) {
            Thread.sleep(100);
            reasons = sent(channel, id);
        }
        assertEquals(2, reasons.size(), reasons.toString());
        assertTrue(String.valueOf(reasons.get(Delivery.Reason.SILENCE)).contains("逾期未签收"), reasons.toString());
        assertTrue(!escalations.list(id).isEmpty());
    }

    /// Its channel was busy until another order ended it: what would mislead is not sent.
    @Test
    void whatWaitsToBeSentOfAnEndedNoticeStaysHere() throws Exception {
        var street = city().area("430802004");
        var channel = channels.add(
                        new NewChannel(
                                new ChannelId(Ids.next()),
                                street,
                                null,
                                Channel.Kind.DINGTALK,
                                "官黎坪工作群",
                                "any-key-of-a-third-robot",
                                null),
                        new AccountId(Ids.next()),
                        NOON)
                .orThrow();
        var now = clock.now();
        var id = notices.draft("即将解除", now);
        notices.issue(id, List.of(new Addressing(street, null, null, false)), List.of(), now);
        var other = notices.draft("解除", now);
        notices.issue(
                other,
                List.of(new Addressing(city().area("430802001"), null, null, false)),
                List.of(new Relation(Relation.Kind.LIFTS, id)),
                now);
        for (int i = 0; i < 600 && sent(channel, id).isEmpty(); i++) {
            Thread.sleep(100);
        }
        assertEquals(
                List.of(),
                outbox.take(Channel.Kind.DINGTALK, List.of(), 10, wall.now().plusSeconds(1)));
        assertEquals(
                List.of(Delivery.State.WITHDRAWN),
                deliveries.list(List.of(channel.id()), 10).stream()
                        .map(each -> each.state(wall.now()))
                        .toList());
    }

    /// Above whoever stands first nobody stands: it is told to whoever issued the notice.
    @Test
    void theSilenceOfTheTopmostIsToldToTheIssuer() throws Exception {
        var office = city().area("4308");
        var channel = channels.add(
                        new NewChannel(
                                new ChannelId(Ids.next()),
                                office,
                                null,
                                Channel.Kind.WECOM,
                                "指挥部值班群",
                                "any-key-of-another-robot",
                                null),
                        new AccountId(Ids.next()),
                        NOON)
                .orThrow();
        var issuedAt = clock.now().minus(Duration.ofMinutes(31));
        var id = notices.draft("连夜设岗", office, issuedAt);
        notices.issue(id, List.of(new Addressing(city().area("430802"), null, null, false)), List.of(), issuedAt);
        for (int i = 0; i < 600 && sent(channel, id).isEmpty(); i++) {
            Thread.sleep(100);
        }
        assertEquals(Set.of(Delivery.Reason.SILENCE), sent(channel, id).keySet());
        assertTrue(sent(channel, id).toString().contains("最上一级收件方有 1 家逾期未签收"));

        var found = "find { it.notice.id == '" + id.value() + "' }";
        SignedIn.as(invitations, Role.COMMAND_POST, office)
                .request()
                .get("/api/notices/inbox/silences")
                .then()
                .body(found + ".silent", equalTo(1))
                .body(found + ".addresseeId", nullValue());
        SignedIn.as(invitations, Role.COMMAND_POST, city().area("430822"))
                .request()
                .get("/api/notices/inbox/silences")
                .then()
                .statusCode(200)
                .body(found, nullValue());
    }

    private Map<Delivery.Reason, String> sent(Channel channel, NoticeId of) {
        return deliveries.list(List.of(channel.id()), 10).stream()
                .filter(each -> of.equals(each.noticeId()))
                .collect(Collectors.toMap(Delivery::reason, Delivery::text));
    }

    private NoticeId issued(Instant now) {
        var id = notices.draft("小区管理", now);
        notices.issue(
                id, List.of(new Addressing(city().area("430802"), AreaKind.COMMUNITY, null, false)), List.of(), now);
        return id;
    }

    private static Instant minutes(int after) {
        return NOON.plus(Duration.ofMinutes(after));
    }
}
