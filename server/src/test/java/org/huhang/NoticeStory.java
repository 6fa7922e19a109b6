package org.huhang;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.List;
import java.util.Map;
import org.huhang.access.Invitations;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;

/// The story goes on: what tracing drafted is issued by number to the two villages, answered in one and not in the
/// other, and ended by the notice after it.
final class NoticeStory {
    private static final String SERIES = "永定区新冠肺炎疫情防控指挥部令";

    private final SmallCity city;
    private final SignedIn commander;
    private final SignedIn wangjiazhai;
    private final SignedIn shuangxia;

    NoticeStory(Invitations invitations, SmallCity city) {
        this.city = city;
        commander = SignedIn.as(invitations, Role.COMMAND_POST, city.yongding);
        wangjiazhai = SignedIn.as(invitations, Role.COMMUNITY_WORKER, city.wangjiazhai);
        shuangxia = SignedIn.as(invitations, Role.COMMUNITY_WORKER, city.shuangxia);
    }

    /// The notice that holds in the end.
    ///
    /// @param draft as tracing left it
    String tell(String draft) {
        shuangxia
                .request()
                .body(issue(1, List.of()))
                .post(at(draft, "issue"))
                .then()
                .statusCode(403);
        commander
                .request()
                .body(issue(1, List.of()))
                .post(at(draft, "issue"))
                .then()
                .statusCode(200)
                .body("validity", equalTo("HOLDS"))
                .body("notice.issue.number", equalTo(1));
        commander
                .request()
                .body(issue(2, List.of()))
                .post(at(draft, "issue"))
                .then()
                .statusCode(409);

        var receipt = received(wangjiazhai, "READ");
        wangjiazhai
                .request()
                .body(receipt)
                .post("/api/notices/inbox/receipts")
                .then()
                .statusCode(200)
                .body("state", equalTo("READ"));
        wangjiazhai
                .request()
                .body(receipt)
                .post("/api/notices/inbox/receipts")
                .then()
                .statusCode(200);
        shuangxia
                .request()
                .body(receipt)
                .post("/api/notices/inbox/receipts")
                .then()
                .statusCode(403);
        commander
                .request()
                .get(at(draft, "cascade"))
                .then()
                .statusCode(200)
                .body("counts", equalTo(Map.of("READ", 1, "WAITING", 1)));
        shuangxia.request().get(at(draft, "cascade")).then().statusCode(200).body("nodes", hasSize(1));
        return itIsEnded(draft);
    }

    private String itIsEnded(String first) {
        var second = Ids.next().toString();
        commander
                .request()
                .body(Map.of(
                        "id",
                        second,
                        "title",
                        Map.of("zh", "密切接触者全部转运"),
                        "body",
                        Map.of("zh", "两村密切接触者今晚全部转运。"),
                        "areaIds",
                        List.of(city.yongding.value())))
                .post("/api/notices")
                .then()
                .statusCode(200);
        commander
                .request()
                .body(issue(2, List.of(Map.of("kind", "SUPERSEDES", "otherId", first))))
                .post(at(second, "issue"))
                .then()
                .statusCode(200)
                .body("does[0].onId", equalTo(first));
        var late = Map.of(
                "id",
                Ids.next(),
                "addresseeId",
                shuangxia.request().get("/api/notices/inbox").then().extract().path("[1].standing.addressee.id"),
                "kind",
                "ACTED");
        shuangxia
                .request()
                .body(late)
                .post("/api/notices/inbox/receipts")
                .then()
                .statusCode(409)
                .body("code", equalTo("notices.holds-no-more"));
        commander
                .request()
                .get("/api/notices/" + first)
                .then()
                .body("validity", equalTo("ENDED"))
                .body("suffers[0].byId", equalTo(second));
        return second;
    }

    private static Map<String, Object> received(SignedIn who, String kind) {
        String addressee = who.request()
                .get("/api/notices/inbox")
                .then()
                .statusCode(200)
                .extract()
                .path("[0].standing.addressee.id");
        return Map.of("id", Ids.next(), "addresseeId", addressee, "kind", kind);
    }

    private Map<String, Object> issue(int number, List<Map<String, String>> relations) {
        return Map.of(
                "id",
                Ids.next(),
                "series",
                SERIES,
                "number",
                number,
                "issuer",
                Map.of("zh", "永定区新冠肺炎疫情防控指挥部"),
                "forInformation",
                false,
                "urgency",
                "URGENT",
                "to",
                List.of(to(city.wangjiazhai), to(city.shuangxia)),
                "relations",
                relations);
    }

    private static Map<String, Object> to(AreaId area) {
        return Map.of("areaId", area.value(), "withSubUnits", false);
    }

    private static String at(String notice, String what) {
        return "/api/notices/" + notice + "/" + what;
    }
}
