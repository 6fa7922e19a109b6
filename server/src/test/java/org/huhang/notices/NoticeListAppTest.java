package org.huhang.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.huhang.access.Invitations;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.registry.TestRegistry;
import org.huhang.shared.CityClock;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.huhang.shared.Wording;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Which notices stand in the list, for whom and as of when.
@QuarkusTest
@QuarkusTestResource(House.class)
class NoticeListAppTest {
    private static @Nullable TestRegistry loaded;

    @Inject
    Jdbi jdbi;

    @Inject
    Invitations invitations;

    @Inject
    Notices notices;

    @Inject
    CityClock clock;

    private TestRegistry city() {
        var known = loaded;
        if (known == null) {
            known = TestRegistry.load(jdbi);
            loaded = known;
        }
        return known;
    }

    @Test
    void whatWasIssuedLaterIsNotThereAsOfThen() {
        var commander = new NoticeDesk(SignedIn.as(invitations, Role.COMMAND_POST, city().area("430802")));
        var draft = commander.draft("今天的令", city().area("430802"));
        commander.issue(draft, NoticeDesk.to(city().area("430802")), Map.of()).statusCode(200);
        var loadedOne = loadedOn(LocalDate.of(2021, 8, 25));
        var ofNoDay = loadedOn(null);
        assertEquals(Set.of(draft, loadedOne, ofNoDay), shown(commander, null, draft, loadedOne, ofNoDay));
        assertEquals(
                Set.of(loadedOne, ofNoDay),
                shown(commander, clock.now().minus(Duration.ofHours(1)), draft, loadedOne, ofNoDay));
        assertEquals(
                Set.of(loadedOne, ofNoDay),
                shown(commander, Instant.parse("2021-08-24T16:00:00Z"), draft, loadedOne, ofNoDay),
                "midnight of its day in the city");
        assertEquals(
                Set.of(ofNoDay), shown(commander, Instant.parse("2021-08-24T15:59:59Z"), draft, loadedOne, ofNoDay));
    }

    @Test
    void newerDraftsOfOthersDoNotHideWhatIsIssued() {
        var commander = new NoticeDesk(SignedIn.as(invitations, Role.COMMAND_POST, city().area("430802")));
        var draft = commander.draft("看得到的令", city().area("430802"));
        commander.issue(draft, NoticeDesk.to(city().area("430802")), Map.of()).statusCode(200);
        for (int i = 0; i < 3; i++) {
            commander.draft("看得到的令（草稿）", city().area("430802"));
        }
        List<String> seen = SignedIn.as(invitations, Role.GATE_STAFF, city().area("430822"))
                .request()
                .queryParam("limit", 1)
                .queryParam("words", "看得到的令")
                .get("/api/notices")
                .then()
                .statusCode(200)
                .extract()
                .path("notice.id");
        assertEquals(List.of(draft), seen);
    }

    @Test
    void aLongListCostsNoMoreStatementsThanAShortOne() {
        var desk = new NoticeDesk(SignedIn.as(invitations, Role.COMMAND_POST, city().area("430802")));
        int few = statementsForAListOf(desk, 2);
        int many = statementsForAListOf(desk, 40);
        assertEquals(few, many);
        assertTrue(few < 20, () -> few + " statements");
    }

    private int statementsForAListOf(NoticeDesk desk, int drafts) {
        for (int i = 0; i < drafts; i++) {
            desk.draft("草稿 " + drafts, city().area(i % 2 == 0 ? "430802001" : "430802004"));
            desk.draft("草稿 " + drafts, city().court);
        }
        // timers of the house ask the same tables meanwhile: the least of several is the list's own
        return IntStream.range(0, 5)
                .map(_ -> statementsOfOneList(desk, drafts))
                .min()
                .orElseThrow();
    }

    private int statementsOfOneList(NoticeDesk desk, int drafts) {
        var statements = new AtomicInteger();
        var config = jdbi.getConfig(SqlStatements.class);
        var usual = config.getSqlLogger();
        config.setSqlLogger(new SqlLogger() {
            @Override
            public void logAfterExecution(StatementContext context) {
                if (context.getRawSql().matches("(?s).*\\b(notices|registry)\\..*")) {
                    statements.incrementAndGet();
                }
            }
        });
        try {
            var seen = desk.who().request().queryParam("words", "草稿 " + drafts).get("/api/notices");
            assertEquals(
                    2 * drafts,
                    seen.then().extract().<List<String>>path("notice.id").size());
        } finally {
            config.setSqlLogger(usual);
        }
        return statements.get();
    }

    private static Set<String> shown(NoticeDesk who, @Nullable Instant at, String... of) {
        var request = who.who().request();
        if (at != null) {
            request.queryParam("at", at.toString());
        }
        List<String> ids =
                request.get("/api/notices").then().statusCode(200).extract().path("notice.id");
        var shown = new HashSet<>(Set.of(of));
        shown.retainAll(ids);
        return shown;
    }

    private String loadedOn(@Nullable LocalDate day) {
        var id = new NoticeId(Ids.next());
        QuarkusTransaction.requiringNew()
                .run(() -> notices.recordIssued(
                        id,
                        "ORDER",
                        "TEST:" + id.value(),
                        new Wording("以前的令", null),
                        new Wording("正文", null),
                        List.of(city().area("430802")),
                        null,
                        new Notice.Issue(
                                null,
                                null,
                                null,
                                null,
                                new Wording("指挥部", null),
                                day,
                                Urgency.URGENT,
                                null,
                                null,
                                null,
                                clock.now())));
        return id.value().toString();
    }
}
