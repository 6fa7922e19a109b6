package org.huhang.tracing;

import static org.huhang.tracing.TracedTown.at;
import static org.huhang.tracing.TracedTown.body;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huhang.SmallCity;
import org.huhang.SmallCity.Resident;
import org.huhang.access.Invitations;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.cases.CaseId;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.Emptied;
import org.huhang.shared.Ids;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;

/// Contacts given to tracers, looked for, isolated, written for to other cities, tested, released: for the tests of
/// each,
/// which begin with these. The last exposure is on 27 July, so that day n is 27 July and n; all were approved on 28
/// July
/// at 21:00.
///
///     the case   A1 in 汪家寨村
///     D1         CLOSE, 双峡村
///     D2         CLOSE, 双峡村
///     B1         SECONDARY through D1, 汪家寨村
///     C1         GENERAL, 汪家寨村
///     E1         CLOSE, a draft
abstract class TracersAtWork {
    static final Instant APPROVED = at("2021-07-28T21:00");
    static final String LAST = "2021-07-27T21:05";
    static final String WORK = "/api/tracing/worklist";

    @Inject
    Jdbi jdbi;

    @Inject
    Invitations invitations;

    @Inject
    CityClock clock;

    SmallCity city;
    FollowedTown town;
    SignedIn tracer = SignedIn.NOBODY;
    SignedIn colleague = SignedIn.NOBODY;
    CaseId id = new CaseId(Ids.next());

    @BeforeEach
    void contacts() {
        now("2021-07-28T23:00");
        Emptied.tables(
                jdbi,
                "registry.areas, tracing.traced_cases, tracing.assignment_acts, tracing.letters, tracing.letter_numbers,"
                        + " tracing.health_reports, tracing.release_acts, testing.own_results");
        city = new SmallCity(jdbi);
        town = new FollowedTown(jdbi);
        tracer = SignedIn.as(invitations, Role.TRACER, city.yongding);
        colleague = SignedIn.as(invitations, Role.TRACER, city.yongding);
        contacts("NCP-8");
    }

    void contacts(String edition) {
        id = town.traced(city.a.get(0), city.wangjiazhai, edition);
        met(city.d.get(0), city.shuangxia, ContactClass.CLOSE, edition, true);
        met(city.d.get(1), city.shuangxia, ContactClass.CLOSE, edition, true);
        town.met(id, city.b.get(0), city.wangjiazhai, ContactClass.SECONDARY, LAST, city.d.get(0), edition);
        town.approved(id, city.b.get(0), city.wangjiazhai, ContactClass.SECONDARY, 2, edition, APPROVED);
        met(city.c.get(0), city.wangjiazhai, ContactClass.GENERAL, edition, true);
        met(city.e.get(0), city.shuangxia, ContactClass.CLOSE, edition, false);
    }

    private void met(Resident who, AreaId area, ContactClass contactClass, String edition, boolean approved) {
        town.met(id, who, area, contactClass, LAST, null, edition);
        if (approved) {
            town.approved(id, who, area, contactClass, 1, edition, APPROVED);
        }
    }

    void now(String local) {
        if (clock.isDrill()) {
            clock.drive(at(local)).orThrow();
        } else {
            clock.beginDrill(at(local)).orThrow();
        }
    }

    ValidatableResponse work(String query) {
        return tracer.request().get(WORK + query).then().statusCode(200);
    }

    ValidatableResponse contact(Resident who) {
        return tracer.request().get(page(who)).then().statusCode(200);
    }

    ValidatableResponse post(String what, Map<String, Object> sent) {
        return tracer.request().body(sent).post(WORK + "/" + what).then();
    }

    ValidatableResponse assign(List<Object> contacts, UUID to) {
        return post("assignments", body("id", Ids.next(), "contacts", contacts, "accountId", to));
    }

    ValidatableResponse outcome(Resident who, String kind) {
        return state(who, body("id", Ids.next(), "kind", kind));
    }

    ValidatableResponse state(Resident who, Map<String, Object> sent) {
        return tracer.request().body(sent).post(page(who) + "/outcomes").then();
    }

    String page(Resident who) {
        return "/api/tracing/contacts/" + id.value() + "/" + text(who);
    }

    Object key(Resident who) {
        return Map.of("caseId", id.value(), "personId", who.id().value());
    }

    static String text(Resident who) {
        return who.id().value().toString();
    }
}
