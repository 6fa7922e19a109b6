package org.huhang.notices;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huhang.access.AccountId;
import org.huhang.access.Invitations;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.registry.AreaKind;
import org.huhang.registry.TestRegistry;
import org.huhang.shared.AreaId;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.huhang.shared.Outcome;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Issuing a notice and answering it.
@QuarkusTest
@QuarkusTestResource(House.class)
class IssuingAppTest {
    private static final Instant NOON = Instant.parse("2021-07-31T04:00:00Z");
    private static final AccountId COMMANDER = new AccountId(Ids.next());
    private static final String SERIES = "张家界市新冠肺炎疫情防控指挥部令";

    private static @Nullable TestRegistry loaded;

    @Inject
    Jdbi jdbi;

    @Inject
    Invitations invitations;

    @Inject
    NoticeStore store;

    @Inject
    AddresseeStore addressees;

    @Inject
    TestNotices notices;

    private TestRegistry city() {
        var known = loaded;
        if (known == null) {
            known = TestRegistry.load(jdbi);
            loaded = known;
        }
        return known;
    }

    @Test
    void itGoesDownTheTreeOfAreasAndOfOrganizations() {
        var id = notices.draft("全城小区封闭管理", NOON);
        var issued = notices.issue(
                id,
                List.of(
                        new Addressing(city().area("430802"), AreaKind.COMMUNITY, null, false),
                        new Addressing(null, null, city().court, true)),
                List.of(),
                NOON);
        assertEquals(Notice.NoticeState.ISSUED, issued.state());
        var tree = addressees.list(id, NOON).stream()
                .map(AddresseeStanding::addressee)
                .toList();
        var byArea = tree.stream()
                .filter(each -> each.areaId() != null)
                .collect(Collectors.toMap(Addressee::areaId, each -> each));
        Function<String, Addressee> of = code -> Objects.requireNonNull(byArea.get(city().area(code)));
        assertEquals(of.apply("430802").id(), of.apply("430802001").superiorId());
        assertEquals(of.apply("430802001").id(), of.apply("430802001003").superiorId());
        var court = tree.stream()
                .filter(each -> city().court.equals(each.organizationId()))
                .findFirst()
                .orElseThrow();
        var tribunal = tree.stream()
                .filter(each -> city().tribunal.equals(each.organizationId()))
                .findFirst()
                .orElseThrow();
        assertEquals(court.id(), tribunal.superiorId());
        assertEquals(
                IntStream.range(0, tree.size()).boxed().toList(),
                tree.stream().map(Addressee::position).toList());
    }

    @Test
    void numbersFollowOneAnotherAndNoneIsGivenTwice() throws Exception {
        var drafts = IntStream.range(0, 8)
                .mapToObj(i -> notices.draft("第 " + i + " 号", NOON))
                .toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var each : threads.invokeAll(drafts.stream()
                    .<Callable<Notice>>map(id -> () -> notices.issue(id, city().area("430802"), SERIES, null, NOON)
                            .orThrow())
                    .toList())) {
                each.get();
            }
        }
        var numbers = drafts.stream()
                .map(id -> store.find(id).orElseThrow().issue())
                .map(issue -> issue == null || issue.number() == null ? -1 : issue.number())
                .sorted()
                .toList();
        int first = numbers.getFirst();
        assertEquals(IntStream.range(first, first + 8).boxed().toList(), numbers);
        var refused = assertInstanceOf(
                Outcome.Refused.class,
                notices.issue(notices.draft("又一份", NOON), city().area("430802"), SERIES, first, NOON));
        assertEquals("notices.number-taken", refused.refusal().code());
        assertEquals(first + 8, refused.refusal().params().get("next"));
    }

    @Test
    void itsDeadlinesFollowFromItsUrgencyAndSilenceIsLate() {
        var id = notices.draft("紧急通知", NOON);
        var issued = notices.issue(id, List.of(one(city().area("430802"))), List.of(), NOON);
        assertEquals(
                NOON.plus(Duration.ofMinutes(30)),
                issued.issue() == null ? null : issued.issue().readBy());
        assertEquals(
                NOON.plus(Duration.ofHours(2)),
                issued.issue() == null ? null : issued.issue().actBy());
        var addressee = addressees.list(id, NOON).getFirst().addressee().id();
        assertEquals(ReceiptState.UNREAD_LATE, notices.state(addressee, NOON.plus(Duration.ofMinutes(30))));
        notices.say(addressee, Receipt.Kind.READ, null, NOON.plus(Duration.ofMinutes(40)))
                .orThrow();
        assertEquals(ReceiptState.READ, notices.state(addressee, NOON.plus(Duration.ofMinutes(40))));
        assertEquals(
                ReceiptState.UNREAD_LATE,
                notices.state(addressee, NOON.plus(Duration.ofMinutes(39))),
                "it stood so then, and can still be seen to have");
        notices.say(addressee, Receipt.Kind.CANNOT, "缺人", NOON.plus(Duration.ofMinutes(50)))
                .orThrow();
        assertEquals(ReceiptState.CANNOT, notices.state(addressee, NOON.plus(Duration.ofMinutes(50))));
        notices.say(addressee, Receipt.Kind.ACTED, null, NOON.plus(Duration.ofHours(3)))
                .orThrow();
        assertEquals(ReceiptState.ACTED, notices.state(addressee, NOON.plus(Duration.ofHours(3))));
    }

    @Test
    void whatAnotherEndedCannotBeActedOn() {
        var first = notices.draft("道路管控", NOON);
        notices.issue(first, List.of(one(city().area("430802"))), List.of(), NOON);
        var second = notices.draft("解除道路管控", NOON);
        var later = NOON.plus(Duration.ofHours(1));
        notices.issue(
                second, List.of(one(city().area("430802"))), List.of(new Relation(Relation.Kind.LIFTS, first)), later);
        var addressee = addressees.list(first, NOON).getFirst().addressee().id();
        var refused = assertInstanceOf(Outcome.Refused.class, notices.say(addressee, Receipt.Kind.ACTED, null, later));
        assertEquals("notices.was-lifted", refused.refusal().code());
        assertEquals(
                Map.of("title", "解除道路管控", "noticeId", second), refused.refusal().params());
        notices.say(addressee, Receipt.Kind.READ, null, later).orThrow();
        assertEquals(ReceiptState.ENDED, notices.state(addressee, later));
        assertEquals(
                ReceiptState.UNREAD_LATE,
                notices.state(addressee, later.minusSeconds(1)),
                "before the other was issued it still held");
    }

    @Test
    void whoeverActsOnWhatWasEndedIsToldOfTheOneThatHolds() {
        var first = notices.draft("第1号", NOON);
        notices.issue(first, List.of(one(city().area("430802"))), List.of(), NOON);
        var second = notices.draft("第2号", NOON);
        notices.issue(second, List.of(one(city().area("430802"))), supersedes(first), NOON.plusSeconds(60));
        var third = notices.draft("第3号", NOON);
        notices.issue(third, List.of(one(city().area("430802"))), supersedes(second), NOON.plusSeconds(120));
        var addressee = addressees.list(first, NOON).getFirst().addressee().id();
        var refused = assertInstanceOf(
                Outcome.Refused.class, notices.say(addressee, Receipt.Kind.ACTED, null, NOON.plusSeconds(180)));
        assertEquals("notices.holds-no-more", refused.refusal().code());
        assertEquals(
                Map.of("title", "第3号", "noticeId", third), refused.refusal().params());
    }

    private static List<Relation> supersedes(NoticeId other) {
        return List.of(new Relation(Relation.Kind.SUPERSEDES, other));
    }

    @Test
    void aReceiptSentAgainIsTheSame() {
        var id = notices.draft("通知", NOON);
        notices.issue(id, List.of(one(city().area("430802"))), List.of(), NOON);
        var addressee = addressees.list(id, NOON).getFirst().addressee().id();
        var receipt = new Receipt(
                new ReceiptId(Ids.next()), addressee, Receipt.Kind.READ, null, COMMANDER, NOON.plusSeconds(5));
        notices.say(receipt).orThrow();
        notices.say(receipt).orThrow();
        int rows = jdbi.withHandle(h -> h.createQuery("select count(*) from notices.receipts where addressee_id = :id")
                .bind("id", addressee)
                .mapTo(Integer.class)
                .one());
        assertEquals(1, rows);
    }

    @Test
    void issuedWordsStayAndADraftsMayChange() {
        var id = notices.draft("一稿", NOON);
        notices.reword(id, "二稿", NOON).orThrow();
        notices.issue(id, List.of(one(city().area("430802"))), List.of(), NOON);
        assertEquals("二稿", store.find(id).orElseThrow().title().zh());
        var refused = assertInstanceOf(Outcome.Refused.class, notices.reword(id, "三稿", NOON));
        assertEquals("notices.issued-already", refused.refusal().code());
        var again =
                assertInstanceOf(Outcome.Refused.class, notices.issue(id, city().area("430802"), SERIES, null, NOON));
        assertEquals("notices.issued-already", again.refusal().code());
    }

    @Test
    void whatIsSentAgainAfterALostAnswerIsTheSame() {
        var commander = new NoticeDesk(SignedIn.as(invitations, Role.COMMAND_POST, city().area("430802")));
        var draft = commander.draft("一稿", city().area("430802"));
        var words = Map.of("id", Ids.next(), "title", Map.of("zh", "二稿"), "body", Map.of("zh", "正文"));
        for (int i = 0; i < 2; i++) {
            commander
                    .who()
                    .request()
                    .body(words)
                    .post("/api/notices/" + draft + "/wordings")
                    .then()
                    .statusCode(200);
        }
        int rows = jdbi.withHandle(
                h -> h.createQuery("select count(*) from notices.rewordings where notice_id = cast(:id as uuid)")
                        .bind("id", draft)
                        .mapTo(Integer.class)
                        .one());
        assertEquals(1, rows);

        var id = Map.of("id", Ids.next());
        var to = NoticeDesk.to(city().area("430802"));
        commander.issue(draft, to, id).statusCode(200);
        commander.issue(draft, to, id).statusCode(200).body("state", equalTo("ISSUED"));
        var other = new HashMap<String, Object>(id);
        other.put("urgency", "ROUTINE");
        commander.issue(draft, to, other).statusCode(409).body("code", equalTo("shared.id-used-for-other-content"));
        var again = Map.of("id", Ids.next());
        for (int i = 0; i < 2; i++) {
            commander.issue(draft, to, again).statusCode(409).body("code", equalTo("notices.issued-already"));
        }
    }

    private static Addressing one(AreaId area) {
        return new Addressing(area, null, null, false);
    }
}
