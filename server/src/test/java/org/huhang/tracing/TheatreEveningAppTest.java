package org.huhang.tracing;

import static org.huhang.tracing.TracedTown.at;
import static org.huhang.tracing.TracedTown.place;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.huhang.SmallCity;
import org.huhang.access.Invitations;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.cases.CasesApproved;
import org.huhang.contacts.Setting;
import org.huhang.shared.CityClock;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.huhang.shared.PersonId;
import org.huhang.visits.BulkVisits;
import org.huhang.visits.ContactIndex;
import org.huhang.visits.Pseudonyms;
import org.huhang.visits.VisitPlaces;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/// A theatre's evening: 2,000 in the audience in 100 rows of 20, the case in the middle, and the next day each of those
/// near it among forty others. It prints how long what takes.
@QuarkusTest
@QuarkusTestResource(House.class)
class TheatreEveningAppTest {
    private static final Instant NOW = at("2021-07-29T12:00");
    private static final int ROWS = 100;
    private static final int SEATS = 20;
    /// Seven rows of twenty but for the case itself.
    private static final int NEAR = 7 * SEATS - 1;
    private static final int MATES = 40;

    @Inject
    Jdbi jdbi;

    @Inject
    Invitations invitations;

    @Inject
    CasesToTrace casesToTrace;

    @Inject
    CityClock clock;

    @Inject
    BulkVisits bulk;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    VisitPlaces places;

    @Inject
    ContactIndex index;

    @Test
    void thousandsOfBothDegreesAreOnTheListInSecondsAndReadPageByPage() {
        clock.beginDrill(NOW).orThrow();
        var city = new SmallCity(jdbi);
        var town = new TracedTown(jdbi, bulk, pseudonyms, places, index);
        var theCase = city.person("病例", city.wangjiazhai);
        var audience = people(city, ROWS * SEATS - 1);
        var mates = people(city, NEAR * MATES);
        var theatre = place("剧场", Setting.THEATRE, city.shuangxia);
        var stays = new ArrayList<TracedTown.Stay>();
        stays.add(TracedTown.stay(theCase, theatre, "2021-07-27T19:30", "2021-07-27T21:00", ROWS / 2));
        int seated = 1;
        int near = 0;
        for (PersonId each : audience) {
            // the case has the first seat of the middle row
            int row = (seated++ + (ROWS / 2 - 1) * SEATS) / SEATS % ROWS + 1;
            stays.add(new TracedTown.Stay(each, theatre, at("2021-07-27T19:30"), at("2021-07-27T21:00"), row));
            if (Math.abs(row - ROWS / 2) <= 3) {
                var room = place("办公室" + near, Setting.ROOM, city.shuangxia);
                stays.add(new TracedTown.Stay(each, room, at("2021-07-28T09:00"), at("2021-07-28T17:00"), 0));
                for (PersonId mate : mates.subList(near * MATES, (near + 1) * MATES)) {
                    stays.add(new TracedTown.Stay(mate, room, at("2021-07-28T09:00"), at("2021-07-28T17:00"), 0));
                }
                near++;
            }
        }
        assertEquals(NEAR, near);
        town.visits(stays);
        var id = town.approved(theCase, city.wangjiazhai, at("2021-07-28T20:00"));

        long start = System.nanoTime();
        QuarkusTransaction.requiringNew().run(() -> casesToTrace.accept(new CasesApproved(List.of(id))));
        print("traced, named and written", start);
        start = System.nanoTime();
        QuarkusTransaction.requiringNew().run(() -> casesToTrace.accept(new CasesApproved(List.of(id))));
        print("and again, nothing being another", start);

        var tracer = SignedIn.as(invitations, Role.TRACER, city.yongding);
        var path = "/api/cases/" + id.value() + "/contacts";
        start = System.nanoTime();
        var summary = tracer.request()
                .get(path + "/summary")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        print("counted", start);
        assertEquals(
                List.of(NEAR, NEAR * MATES, ROWS * SEATS - 1 - NEAR),
                List.of(summary.getInt("close"), summary.getInt("secondary"), summary.getInt("general")));
        start = System.nanoTime();
        int total = tracer.request()
                .get(path + "?contactClass=SECONDARY&page=100")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getInt("total");
        print("a page", start);
        assertEquals(NEAR * MATES, total);
        start = System.nanoTime();
        int approved = tracer.request()
                .body(TracedTown.body("id", Ids.next(), "revision", 1))
                .post(path + "/approvals")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getInt("people");
        long took = print("approved", start);
        assertEquals(ROWS * SEATS - 1 + NEAR * MATES, approved);
        assertTrue(took < Duration.ofSeconds(30).toMillis());
    }

    private List<PersonId> people(SmallCity city, int count) {
        var ids = new ArrayList<PersonId>();
        for (int i = 0; i < count; i++) {
            ids.add(new PersonId(Ids.next()));
        }
        jdbi.useHandle(h -> h.createUpdate("""
                insert into registry.people (id, area_id, birth_date, sex, name, pinyin, key_number)
                select id, :area, '1980-05-01', 'MALE', '某', '', nextval('registry.person_keys') from unnest(:ids) id
                """)
                .bind("area", city.shuangxia)
                .bind("ids", ids.stream().map(PersonId::value).toArray(java.util.UUID[]::new))
                .execute());
        return ids;
    }

    private static long print(String what, long start) {
        long millis = (System.nanoTime() - start) / 1_000_000;
        System.out.printf("theatre's evening: %s in %,d ms%n", what, millis);
        return millis;
    }
}
