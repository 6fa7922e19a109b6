package org.huhang.notices;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huhang.access.Invitations;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.registry.TestRegistry;
import org.huhang.shared.AreaId;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Who reads what is not for everybody.
@QuarkusTest
@QuarkusTestResource(House.class)
class ReadershipAppTest {
    private static @Nullable TestRegistry loaded;

    @Inject
    Jdbi jdbi;

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

    @Test
    void anOrganizationsNoticeIsForItsUnitsAndThoseAboveThem() {
        var dispatcher =
                new NoticeDesk(SignedIn.as(invitations, Role.DISPATCHER, city().area("430802"), city().court, null));
        var notice = dispatcher.draft("院内通知", city().court);
        var annex = annex(dispatcher, notice);
        dispatcher
                .issue(notice, NoticeDesk.to(city().court), Map.of())
                .statusCode(200)
                .body("notice.readership", equalTo("INTERNAL"));

        sees(dispatcher.who(), notice, annex, true);
        sees(as(Role.COMMAND_POST, city().area("430802")), notice, annex, true);
        sees(as(Role.COMMAND_POST, city().area("430822")), notice, annex, false);
        sees(as(Role.COMMUNITY_WORKER, city().area("430802001003")), notice, annex, false);
        sees(as(Role.RESIDENT, city().area("430802")), notice, annex, false);
    }

    @Test
    void aCommandPostsNoticeIsForEverybodyUnlessItSaysOtherwise() {
        var district = city().area("430802");
        var street = city().area("430802001");
        var commander = new NoticeDesk(as(Role.COMMAND_POST, district));
        var open = commander.draft("公开的令", district);
        var openAnnex = annex(commander, open);
        commander
                .issue(open, NoticeDesk.to(street), Map.of())
                .statusCode(200)
                .body("notice.readership", equalTo("PUBLIC"));
        sees(as(Role.RESIDENT, city().area("430822")), open, openAnnex, true);

        var closed = commander.draft("内部的令", district);
        var closedAnnex = annex(commander, closed);
        commander
                .issue(closed, NoticeDesk.to(street), Map.of("readership", "INTERNAL"))
                .statusCode(200);
        sees(commander.who(), closed, closedAnnex, true);
        sees(as(Role.COMMUNITY_WORKER, street), closed, closedAnnex, true);
        sees(as(Role.COMMAND_POST, city().area("4308")), closed, closedAnnex, true);
        sees(as(Role.RESIDENT, street), closed, closedAnnex, false);
        sees(as(Role.COMMUNITY_WORKER, city().area("430802004")), closed, closedAnnex, false);
        as(Role.COMMUNITY_WORKER, city().area("430802004"))
                .request()
                .get("/api/notices/" + closed + "/cascade")
                .then()
                .statusCode(403);
    }

    /// Whoever reads a public notice that did not come to them sees that nobody of theirs stands in it.
    @Test
    void whoStandsOutsideOfItSeesAnEmptyTree() {
        var commander = new NoticeDesk(as(Role.COMMAND_POST, city().area("430802")));
        var notice = commander.draft("别处的令", city().area("430802"));
        commander
                .issue(notice, NoticeDesk.to(city().area("430802001")), Map.of())
                .statusCode(200);
        var elsewhere = as(Role.COMMUNITY_WORKER, city().area("430802004"));
        elsewhere
                .request()
                .get("/api/notices/" + notice + "/cascade")
                .then()
                .statusCode(200)
                .body("counts", equalTo(Map.of()))
                .body("nodes", equalTo(List.of()));
        elsewhere
                .request()
                .get("/api/notices/" + notice + "/escalations")
                .then()
                .statusCode(200)
                .body("$", equalTo(List.of()));
        as(Role.COMMUNITY_WORKER, city().area("430802001"))
                .request()
                .get("/api/notices/" + notice + "/cascade")
                .then()
                .statusCode(200)
                .body("counts.WAITING", equalTo(1));
    }

    private static void sees(SignedIn who, String notice, UUID annex, boolean sees) {
        int status = sees ? 200 : 403;
        who.request().get("/api/notices/" + notice).then().statusCode(status);
        who.request().get("/api/notices/" + notice + "/annexes").then().statusCode(status);
        who.request().get("/api/notices/" + notice + "/annexes/" + annex).then().statusCode(status);
        for (String at : List.of("", "?at=2100-01-01T00:00:00Z", "?words=通知", "?words=令")) {
            List<String> listed =
                    who.request().get("/api/notices" + at).then().extract().path("notice.id");
            if (!sees) {
                assertEquals(false, listed.contains(notice), at);
            } else if (!at.startsWith("?words")) {
                assertEquals(true, listed.contains(notice), at);
            }
        }
    }

    private static UUID annex(NoticeDesk desk, String notice) {
        var id = Ids.next();
        desk.who()
                .request()
                .contentType(ContentType.BINARY)
                .queryParam("id", id)
                .queryParam("name", "名单.csv")
                .body("任意".getBytes(StandardCharsets.UTF_8))
                .post("/api/notices/" + notice + "/annexes")
                .then()
                .statusCode(200);
        return id;
    }

    private SignedIn as(Role role, AreaId area) {
        return SignedIn.as(invitations, role, area);
    }
}
