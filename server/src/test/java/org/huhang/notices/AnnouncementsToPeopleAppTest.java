package org.huhang.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huhang.access.Invitations;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.registry.TestRegistry;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Messages to people themselves: the telephone is looked up when one leaves.
@QuarkusTest
@QuarkusTestResource(House.class)
class AnnouncementsToPeopleAppTest {
    private static final Instant NOW = Instant.parse("2026-08-01T04:00:00Z");

    private static @Nullable TestRegistry loaded;

    @Inject
    Jdbi jdbi;

    @Inject
    Announcements announcements;

    @Inject
    Outbox outbox;

    @Inject
    Invitations invitations;

    private TestRegistry city() {
        var known = loaded == null ? TestRegistry.load(jdbi) : loaded;
        loaded = known;
        return known;
    }

    @BeforeEach
    void nothingWaits() {
        jdbi.useHandle(h -> h.execute("truncate notices.channels cascade"));
    }

    @Test
    void somebodyIsToldOnceAtTheirOwnTelephone() {
        var li = city().person("李强").id();
        tell("ROSTER:1", li, "班次有变");
        tell("ROSTER:1", li, "班次有变");
        var taken = take();
        assertEquals(
                List.of("13800000002 班次有变"),
                taken.stream().map(each -> each.address() + " " + each.text()).toList());
        outbox.end(taken.getFirst(), new Sending.Sent(), NOW);
        tell("ROSTER:1", li, "班次有变");
        assertEquals(List.of(), take());
        assertEquals(Map.of(li, Delivery.State.SENT), states("ROSTER:1"));
        tell("ROSTER:2", li, "又变了");
        assertEquals(1, take().size());
    }

    @Test
    void whoeverHasNoTelephoneGetsNothingAndItSaysSo() {
        var daughter = city().person("王丽").id();
        var nobody = new PersonId(Ids.next());
        tell("ROSTER:3", daughter, "班次有变");
        tell("ROSTER:3", nobody, "班次有变");
        assertEquals(List.of(), take());
        assertEquals(Map.of(daughter, Delivery.State.GIVEN_UP, nobody, Delivery.State.GIVEN_UP), states("ROSTER:3"));
        assertEquals(List.of(), take(), "it is not tried again");
    }

    @Test
    void nobodyManagesTheWayToAPerson() {
        tell("ROSTER:4", city().person("李强").id(), "班次有变");
        var channel = jdbi.withHandle(h -> h.createQuery("select id from notices.channels")
                .mapTo(ChannelId.class)
                .one());
        var delivery = announcements.list("ROSTER:4", NOW).getFirst().message().delivery();
        var dispatcher = SignedIn.as(invitations, Role.DISPATCHER, city().area("430802"));
        dispatcher
                .request()
                .body(Map.of("id", Ids.next(), "reason", "any"))
                .post("/api/notices/channels/" + channel.value() + "/removal")
                .then()
                .statusCode(404);
        dispatcher
                .request()
                .body(Map.of("id", Ids.next()))
                .post("/api/notices/channels/deliveries/" + delivery.id().value() + "/resending")
                .then()
                .statusCode(404);
    }

    private void tell(String basis, PersonId person, String text) {
        QuarkusTransaction.requiringNew().run(() -> announcements.tellPeople(basis, Map.of(person, text), NOW));
    }

    private List<Message> take() {
        return outbox.take(Channel.Kind.SMS, List.of(), 100, NOW);
    }

    private Map<@Nullable PersonId, Delivery.State> states(String basis) {
        return announcements.list(basis, NOW).stream()
                .collect(Collectors.toMap(
                        Announced::personId, each -> each.message().state()));
    }
}
