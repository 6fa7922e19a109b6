package org.huhang;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huhang.access.Invitations;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.shared.Ids;
import org.jdbi.v3.core.Jdbi;

/// And on: by the notice that holds the laboratory is asked for people at the two villages. Two dispatchers want the
/// same one, who confirms and is there; the other declines and leaves a place to fill.
///
///     asked   汪家寨村 2     双峡村 1
///     named   B2 C1         B2 is taken
///     then    B2 confirms, arrives; C1 declines
final class MusterStory {
    private final SmallCity city;
    private final SignedIn commander;
    private final SignedIn dispatcher;
    private final SignedIn another;
    private final SignedIn elsewhere;
    private final SignedIn b2;
    private final SignedIn c1;
    private final UUID wangjiazhai = Ids.next();
    private final UUID shuangxia = Ids.next();

    MusterStory(Jdbi jdbi, Invitations invitations, SmallCity city) {
        this.city = city;
        commander = SignedIn.as(invitations, Role.COMMAND_POST, city.yongding);
        dispatcher = SignedIn.as(invitations, Role.DISPATCHER, city.yongding);
        another = SignedIn.as(invitations, Role.DISPATCHER, city.yongding);
        elsewhere = SignedIn.as(invitations, Role.DISPATCHER, city.wulingyuan);
        b2 = works(jdbi, invitations, city.b.get(1));
        c1 = works(jdbi, invitations, city.c.getFirst());
    }

    /// @param ended a notice that another ended
    /// @param holds the one that holds
    void tell(String ended, String holds) {
        call(ended, Ids.next(), Ids.next(), Ids.next())
                .statusCode(409)
                .body("code", equalTo("duty.notice-holds-no-more"))
                .body("params.noticeId", equalTo(holds));
        call(holds, Ids.next(), wangjiazhai, shuangxia).statusCode(200).body("demands", hasSize(2));
        twoAreNamed();
        whoeverComesSecondIsTold();
        theyAnswerForThemselves();
        oneIsThere();
    }

    private void twoAreNamed() {
        name(elsewhere, wangjiazhai, city.b.get(1)).statusCode(403);
        name(dispatcher, wangjiazhai, city.b.get(1), city.c.getFirst())
                .statusCode(200)
                .body("asked", equalTo(2))
                .body("named", equalTo(2))
                .body("unnamed", equalTo(0));
    }

    private void whoeverComesSecondIsTold() {
        name(another, shuangxia, city.b.get(1))
                .statusCode(409)
                .body("code", equalTo("duty.taken-open"))
                .body("params.organization", equalTo("市疾控中心实验室"))
                .body("params.by", equalTo("any DISPATCHER"))
                .body("params.place", equalTo("村口"));
    }

    private void theyAnswerForThemselves() {
        act(dispatcher, city.b.get(1), "CONFIRMED", false).statusCode(422);
        answer(b2, true, "").statusCode(200).body("[0].call.state", equalTo("CONFIRMED"));
        answer(c1, false, " ").statusCode(422).body("code", equalTo("duty.why-not"));
        answer(c1, false, "家中老人需要照看").statusCode(200).body("[0].call.state", equalTo("DECLINED"));
    }

    private void oneIsThere() {
        act(dispatcher, city.b.get(1), "ARRIVED", false).statusCode(200);
        var of = "musters[0].demands.find { it.demand.id == '" + wangjiazhai + "' }.figures.";
        commander
                .request()
                .get("/api/musters")
                .then()
                .statusCode(200)
                .body("musters", hasSize(1))
                .body(of + "asked", equalTo(2))
                .body(of + "named", equalTo(1))
                .body(of + "confirmed", equalTo(1))
                .body(of + "present", equalTo(1))
                .body(of + "declined", equalTo(1))
                .body(of + "unnamed", equalTo(1));
    }

    private ValidatableResponse call(String notice, UUID id, UUID first, UUID second) {
        return commander
                .request()
                .body(Map.of(
                        "id",
                        id,
                        "noticeId",
                        notice,
                        "title",
                        Map.of("zh", "支援两村"),
                        "start",
                        "2021-07-30T00:00:00Z",
                        "demands",
                        List.of(demand(first, city.wangjiazhai.value(), 2), demand(second, city.shuangxia.value(), 1))))
                .post("/api/musters")
                .then();
    }

    private Map<String, Object> demand(UUID id, UUID area, int asked) {
        return Map.of(
                "id",
                id,
                "organizationId",
                city.laboratory.value(),
                "task",
                Map.of("zh", "值守"),
                "areaId",
                area,
                "place",
                Map.of("zh", "村口"),
                "asked",
                asked);
    }

    private static ValidatableResponse name(SignedIn who, UUID demand, SmallCity.Resident... people) {
        return who.request()
                .body(Map.of(
                        "id",
                        Ids.next(),
                        "personIds",
                        List.of(people).stream().map(each -> each.id().value()).toList()))
                .post("/api/demands/" + demand + "/namings")
                .then();
    }

    private ValidatableResponse act(SignedIn who, SmallCity.Resident person, String act, boolean byTelephone) {
        return who.request()
                .body(Map.of("id", Ids.next(), "personId", person.id().value(), "act", act, "byTelephone", byTelephone))
                .post("/api/demands/" + wangjiazhai + "/acts")
                .then();
    }

    private ValidatableResponse answer(SignedIn who, boolean accepts, String reason) {
        return who.request()
                .body(Map.of("id", Ids.next(), "accepts", accepts, "reason", reason))
                .post("/api/own-calls/" + wangjiazhai + "/answers")
                .then();
    }

    /// A person of the laboratory, with a phone of their own.
    private SignedIn works(Jdbi jdbi, Invitations invitations, SmallCity.Resident person) {
        jdbi.useHandle(h -> h.execute(
                "insert into registry.staff (organization_id, person_id, position, start_at)"
                        + " values (?, ?, '科员', '2021-01-01T00:00:00Z')",
                city.laboratory.value(),
                person.id().value()));
        return SignedIn.as(invitations, Role.GATE_STAFF, city.yongding, null, person.id());
    }
}
