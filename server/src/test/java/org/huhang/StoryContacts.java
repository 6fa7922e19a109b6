package org.huhang;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.huhang.access.SignedIn;

/// Lists of contacts, as a tracer sees them.
final class StoryContacts {
    private final SmallCity city;
    private final SignedIn tracer;

    StoryContacts(SmallCity city, SignedIn tracer) {
        this.city = city;
        this.tracer = tracer;
    }

    /// As letters of the drawing, in its order: `A2 CLOSE HOUSEHOLD`; once there are so many.
    String list(String theCase, int expected) {
        var json = await(
                () -> tracer.request().get(path(theCase)).then().extract().jsonPath(),
                found -> found.get("contacts") != null
                        && found.getList("contacts").size() == expected);
        var letters = letters();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < expected; i++) {
            var at = "contacts[" + i + "].";
            lines.add(letters.get(json.getString(at + "personId")) + " " + json.getString(at + "suggestedClass") + " "
                    + json.<String>getList(at + "reasons.reason").stream()
                            .sorted()
                            .collect(Collectors.joining(" ")));
        }
        return lines.stream().sorted().map(line -> line + "\n").collect(Collectors.joining());
    }

    ValidatableResponse changes(String theCase) {
        return tracer.request().get(path(theCase) + "/changes").then().statusCode(200);
    }

    /// Whom one change moved, and how: `C1 null -> CLOSE`.
    List<String> moved(String theCase, int revision) {
        var json = tracer.request()
                .get(path(theCase) + "/changes/" + revision)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var letters = letters();
        return json.<Map<String, String>>getList("people").stream()
                .map(each -> letters.get(each.get("personId")) + " " + each.get("classBefore") + " -> "
                        + each.get("classAfter"))
                .sorted()
                .toList();
    }

    private static String path(String theCase) {
        return "/api/cases/" + theCase + "/contacts";
    }

    private Map<String, String> letters() {
        Map<String, String> letters = new HashMap<>();
        Map.of("A", city.a, "B", city.b, "C", city.c, "D", city.d, "E", city.e).forEach((letter, people) -> {
            for (int i = 0; i < people.size(); i++) {
                letters.put(people.get(i).id().value().toString(), letter + (i + 1));
            }
        });
        return letters;
    }

    static <T> T await(Supplier<T> look, Predicate<T> until) {
        T seen = look.get();
        for (int i = 0; i < 150 && !until.test(seen); i++) {
            try {
                Thread.sleep(Duration.ofMillis(100));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            seen = look.get();
        }
        assertTrue(until.test(seen), () -> "not within 15 s");
        return seen;
    }
}
