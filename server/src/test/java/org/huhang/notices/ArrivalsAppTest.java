package org.huhang.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.huhang.access.Invitations;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.registry.TestRegistry;
import org.huhang.shared.CityClock;
import org.huhang.shared.House;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What an open page is told, over HTTP.
@QuarkusTest
@QuarkusTestResource(House.class)
class ArrivalsAppTest {
    private static @Nullable TestRegistry loaded;

    @Inject
    Jdbi jdbi;

    @Inject
    Invitations invitations;

    @Inject
    TestNotices notices;

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
    void aPageIsToldOfWhatComesInForItsOwnAreaAndOfNothingElse() throws Exception {
        var city = city();
        var street = city.area("430802001");
        var http = HttpClient.newHttpClient();
        try {
            var told = listen(http, SignedIn.as(invitations, Role.COMMUNITY_WORKER, street));
            var toldElsewhere = listen(http, SignedIn.as(invitations, Role.COMMUNITY_WORKER, city.area("430802004")));
            awaitLine(told, "listening");
            awaitLine(toldElsewhere, "listening");

            var id = notices.draft("小区管理", clock.now());
            notices.issue(id, List.of(new Addressing(street, null, null, false)), List.of(), clock.now());

            awaitLine(told, "event:arrival");
            awaitLine(told, id.value().toString());
            assertTrue(told.stream().anyMatch(line -> line.contains("小区管理")), told.toString());
            assertEquals(
                    List.of(),
                    toldElsewhere.stream()
                            .filter(line -> line.startsWith("event"))
                            .toList());
        } finally {
            // not close(), which waits for the streams to end by themselves
            http.shutdownNow();
        }
    }

    @Test
    void aPageIsToldOfASilenceBelowAndWhoeverIssuedOfTheTopmost() throws Exception {
        var city = city();
        var http = HttpClient.newHttpClient();
        try {
            var above = listen(http, SignedIn.as(invitations, Role.COMMAND_POST, city.area("430802")));
            var issuer = listen(http, SignedIn.as(invitations, Role.COMMAND_POST, city.area("4308")));
            awaitLine(above, "listening");
            awaitLine(issuer, "listening");
            // its time for reading has passed
            var then = clock.now().minus(Duration.ofMinutes(31));
            var id = notices.draft("无人签收", city.area("4308"), then);
            notices.issue(
                    id,
                    List.of(
                            new Addressing(city.area("430802"), null, null, false),
                            new Addressing(city.area("430802001"), null, null, false)),
                    List.of(),
                    then);
            for (var told : List.of(above, issuer)) {
                awaitLine(told, "event:silence");
                assertTrue(
                        told.stream()
                                .anyMatch(line -> line.contains(id.value().toString())
                                        && line.contains("\"silentOn\":\"READING\"")
                                        && line.contains("\"silent\":1")),
                        told.toString());
            }
        } finally {
            http.shutdownNow();
        }
    }

    private static List<String> listen(HttpClient http, SignedIn who) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/api/notices/arrivals?seconds=60"))
                .header("Cookie", "huhang_session=" + who.cookie())
                .build();
        var lines = http.send(request, BodyHandlers.ofLines());
        assertEquals(200, lines.statusCode());
        var told = new CopyOnWriteArrayList<String>();
        Thread.ofVirtual().start(() -> lines.body().forEach(told::add));
        return told;
    }

    private static void awaitLine(List<String> lines, String text) throws InterruptedException {
        for (int i = 0; i < 150 && lines.stream().noneMatch(line -> line.contains(text)); i++) {
            Thread.sleep(100);
        }
        assertTrue(lines.stream().anyMatch(line -> line.contains(text)), lines.toString());
    }
}
