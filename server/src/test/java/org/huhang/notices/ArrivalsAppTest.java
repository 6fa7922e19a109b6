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
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.huhang.access.Invitations;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.registry.TestRegistry;
import org.huhang.shared.CityClock;
import org.huhang.shared.House;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/// What an open page is told, over HTTP.
@QuarkusTest
@QuarkusTestResource(House.class)
class ArrivalsAppTest {
    @Inject
    Jdbi jdbi;

    @Inject
    Invitations invitations;

    @Inject
    TestNotices notices;

    @Inject
    CityClock clock;

    @Test
    void aPageIsToldOfWhatComesInForItsOwnAreaAndOfNothingElse() throws Exception {
        var city = TestRegistry.load(jdbi);
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
