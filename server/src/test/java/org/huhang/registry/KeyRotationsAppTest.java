package org.huhang.registry;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.huhang.access.Invitations;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.shared.AreaId;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(House.class)
class KeyRotationsAppTest {
    private static final String PATH = "/api/key-rotations";

    @Inject
    Invitations invitations;

    @Inject
    PersonRotation rotation;

    @Inject
    People people;

    @Inject
    Jdbi jdbi;

    @Test
    void keysAreChangedWhenTwoAgreeAndTheCityIsReadAllTheWhile() throws InterruptedException {
        var city = TestRegistry.load(jdbi);
        var administrator = SignedIn.as(invitations, Role.ADMINISTRATOR, city.area("4308"));
        var approver = SignedIn.as(invitations, Role.SECOND_APPROVER, city.area("4308"));
        var person = city.person("李强");
        int before = rotation.epoch();

        aGuestsCity();
        assertADistrictMayNot(city.area("430802"));
        var wanted = Map.of("id", Ids.next(), "reason", "a laptop was stolen");
        for (int sent = 0; sent < 2; sent++) {
            administrator
                    .request()
                    .body(wanted)
                    .post(PATH)
                    .then()
                    .statusCode(200)
                    .body("epoch", is(before))
                    .body("rotations.state", contains("WAITING"));
        }
        administrator
                .request()
                .body(Map.of("id", Ids.next(), "reason", "once more"))
                .post(PATH)
                .then()
                .statusCode(409)
                .body("code", is("registry.rotation-under-way"));

        approve(approver);
        await(before + 1);
        var keys = administrator.request().get(PATH).then().statusCode(200);
        keys.body("rotations.state", contains("UNDER_WAY")).body("rotations[0].epoch", is(before + 1));
        assertEquals(person.identityNumber(), people.get(person.id()).identityNumber());

        var later = Instant.now().plus(Duration.ofHours(1));
        rotation.run(later);
        administrator.request().get(PATH).then().body("rowsLeft", is(0)).body("rotations.state", contains("UNDER_WAY"));
        rotation.run(later);
        rotation.run(later.plus(PersonRotation.SETTLED));
        administrator.request().get(PATH).then().body("rotations.state", contains("DONE"));
        assertEquals(person.identityNumber(), people.get(person.id()).identityNumber());
    }

    /// Another city, of which the house knows the name alone: its administrators are not asked.
    private void aGuestsCity() {
        var id = Ids.next();
        jdbi.useHandle(h -> {
            h.execute("insert into registry.areas (id, kind) values (?, 'PREFECTURE')", id);
            h.execute(
                    "insert into registry.area_terms (area_id, start_date, name, code, pinyin)"
                            + " values (?, '2020-01-01', '南京市', '320100000000', '')",
                    id);
            h.execute("insert into registry.area_closure (area_id, ancestor_id) values (?, ?)", id, id);
        });
    }

    private void assertADistrictMayNot(AreaId district) {
        var administrator = SignedIn.as(invitations, Role.ADMINISTRATOR, district);
        administrator.request().get(PATH).then().statusCode(403);
        administrator
                .request()
                .body(Map.of("id", Ids.next(), "reason", "any"))
                .post(PATH)
                .then()
                .statusCode(403);
    }

    private static void approve(SignedIn approver) {
        var id = approver.request()
                .get("/api/access/approvals?state=PENDING")
                .then()
                .extract()
                .jsonPath()
                .getString("[0].id");
        approver.request()
                .body(Map.of("id", Ids.next(), "approved", true, "reason", ""))
                .post("/api/access/approvals/" + Objects.requireNonNull(id) + "/decision")
                .then()
                .statusCode(200);
    }

    private void await(int epoch) throws InterruptedException {
        for (int i = 0; i < 150 && rotation.epoch() < epoch; i++) {
            Thread.sleep(Duration.ofMillis(100));
        }
        assertEquals(epoch, rotation.epoch());
    }
}
