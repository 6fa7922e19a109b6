package org.huhang.registry;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huhang.access.Invitations;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.huhang.shared.Outcome;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(House.class)
class ErasuresAppTest {
    private static final Instant NOW = Instant.parse("2021-08-01T04:00:00Z");

    @Inject
    Invitations invitations;

    @Inject
    Corrections corrections;

    @Inject
    People people;

    @Inject
    PersonSecrets secrets;

    @Inject
    PeopleStore store;

    @Inject
    Jdbi jdbi;

    /// From the request to an old backup that opens no more.
    @Test
    void anErasedPersonIsUnreadableInOldCopiesToo() throws InterruptedException {
        var city = TestRegistry.load(jdbi);
        var worker = SignedIn.as(invitations, Role.COMMUNITY_WORKER, city.area("430802"));
        var approver = SignedIn.as(invitations, Role.SECOND_APPROVER, city.area("430802"));
        var person = city.person("李强");
        var number = Objects.requireNonNull(person.identityNumber());
        long key = store.keyOf(person.id());
        correct(person, worker);
        jdbi.useHandle(h -> h.execute("create table registry.old_copy as select * from registry.people"));

        var wanted = Map.of("id", Ids.next(), "reason", "asked for by the person");
        var path = "/api/people/" + person.id().value() + "/erasures";
        for (int sent = 0; sent < 2; sent++) {
            worker.request().body(wanted).post(path).then().statusCode(200).body("state", is(List.of("WAITING")));
        }
        worker.request()
                .body(Map.of("id", Ids.next(), "reason", "once more"))
                .post(path)
                .then()
                .statusCode(409)
                .body("code", is("registry.erasure-asked-for"));
        worker.request()
                .body(Map.of("id", Ids.next(), "reason", "for " + number))
                .post(path)
                .then()
                .statusCode(422)
                .body("code", is("registry.note-names-somebody"));
        assertEquals(number, people.get(person.id()).identityNumber(), "nothing happens before a second person agrees");

        var approvals = approver.request()
                .get("/api/access/approvals?state=PENDING")
                .then()
                .extract()
                .jsonPath();
        assertEquals(1, approvals.getList("$").size());
        approver.request()
                .body(Map.of("id", Ids.next(), "approved", true, "reason", ""))
                .post("/api/access/approvals/" + approvals.getString("[0].id") + "/decision")
                .then()
                .statusCode(200);
        for (int i = 0; i < 150 && secrets.ring().holds(key); i++) {
            Thread.sleep(Duration.ofMillis(100));
        }
        assertTrue(!secrets.ring().holds(key), "the key is destroyed");

        worker.request().get(path).then().statusCode(200).body("state", is(List.of("ERASED")));
        var left = people.get(person.id());
        assertEquals(Erasures.NOBODY, left.name());
        assertEquals(person.birthDate().withDayOfYear(1), left.birthDate());
        assertNull(left.identityNumber());
        assertEquals(Map.of(), people.listByIdentityNumber(List.of(number)));

        // somebody brings a backup back
        jdbi.useHandle(h -> h.execute("""
                update registry.people p
                   set name = o.name, identity_sealed = o.identity_sealed, identity_index = o.identity_index,
                       phone_sealed = o.phone_sealed, phone_index = o.phone_index
                  from registry.old_copy o
                 where o.id = p.id
                """));
        assertNull(people.get(person.id()).identityNumber());
        assertNull(people.get(person.id()).phone());
        var fact = corrections.list(person.id()).getFirst();
        assertEquals(
                List.of("null", "null", ""),
                List.of(String.valueOf(fact.oldValue()), String.valueOf(fact.newValue()), fact.reason()));
        for (String name : List.of("王小明", "王丽", "王建国", "覃芳")) {
            assertNotNull(people.get(city.person(name).id()).identityNumber(), name);
        }
        var by = Objects.requireNonNull(worker.account());
        var refused = corrections.correct(
                person.id(),
                new Corrections.NewCorrection(Ids.next(), PersonField.PHONE, "13800000008", "any"),
                new Corrections.Act(by, NOW, TestRegistry.TODAY));
        assertInstanceOf(Outcome.Refused.class, refused);
        jdbi.useHandle(h -> h.execute("drop table registry.old_copy"));
    }

    private void correct(Person person, SignedIn worker) {
        assertInstanceOf(
                Outcome.Done.class,
                corrections.correct(
                        person.id(),
                        new Corrections.NewCorrection(Ids.next(), PersonField.PHONE, "13800000007", "new phone"),
                        new Corrections.Act(Objects.requireNonNull(worker.account()), NOW, TestRegistry.TODAY)));
    }
}
