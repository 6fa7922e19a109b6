package org.huhang;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.huhang.WalkCases.Call;
import org.huhang.access.SignedIn;
import org.huhang.shared.Id;
import org.jspecify.annotations.Nullable;

/// Sends the walk's thousands of requests; the library that the other tests use takes ten times as long for one.
final class WalkWire {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

    private WalkWire() {}

    record Answer(int status, String body) {}

    /// @param template the path, with the names of its parts in braces
    static Answer send(String method, String template, Call call, @Nullable String cookie, boolean withPurpose) {
        var path = template;
        for (var entry : call.path().entrySet()) {
            path = path.replace("{" + entry.getKey() + "}", text(entry.getValue()));
        }
        var query = call.query().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(text(entry.getValue()), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(
                        "http://localhost:" + RestAssured.port + path + (query.isEmpty() ? "" : "?" + query)))
                .method(
                        method,
                        WITH_BODY.contains(method) ? BodyPublishers.ofString(content(call)) : BodyPublishers.noBody())
                .header("Content-Type", call.csv() == null ? "application/json" : "text/csv")
                .header("Huhang-Client", "web")
                .header("Accept-Language", "en");
        if (cookie != null) {
            request.header("Cookie", "huhang_session=" + cookie);
        }
        if (withPurpose) {
            request.header("Huhang-Purpose", "OVERSIGHT");
        }
        try {
            var answer = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), words(answer.body()));
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// What must succeed, for fixtures.
    static JsonNode done(String method, String path, Call call, SignedIn who) {
        var answer = send(method, path, call, who.cookie(), true);
        if (answer.status() / 100 != 2) {
            throw new IllegalStateException(method + " " + path + ": " + answer);
        }
        return tree(answer);
    }

    /// What may not be there yet.
    static Optional<JsonNode> find(String path, SignedIn who) {
        var answer = send("GET", path, WalkCases.nothing(), who.cookie(), true);
        return answer.status() == 200 ? Optional.of(tree(answer)) : Optional.empty();
    }

    private static JsonNode tree(Answer answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The text of an answer; of a document, which is a zip, the text of all that is in it.
    private static String words(byte[] body) throws IOException {
        if (body.length < 2 || body[0] != 'P' || body[1] != 'K') {
            return new String(body, StandardCharsets.UTF_8);
        }
        var words = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(body))) {
            while (zip.getNextEntry() != null) {
                words.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return words.toString();
    }

    static String text(Object value) {
        return value instanceof Id id ? id.value().toString() : value.toString();
    }

    private static String content(Call call) {
        var csv = call.csv();
        if (csv != null) {
            return csv;
        }
        try {
            return JSON.writeValueAsString(call.body().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, entry -> plain(entry.getValue()))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Id id -> id.value();
            case List<?> many -> many.stream().map(WalkWire::plain).toList();
            default -> value;
        };
    }
}
