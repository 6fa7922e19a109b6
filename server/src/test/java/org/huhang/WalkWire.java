package org.huhang;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huhang.WalkCases.Call;
import org.huhang.shared.Id;
import org.jspecify.annotations.Nullable;

/// Sends the walk's thousands of requests; the library that the other tests use takes ten times as long for one.
final class WalkWire {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

    private WalkWire() {}

    record Answer(int status, String body) {}

    static Answer send(String method, String path, Call call, @Nullable String cookie, boolean withPurpose) {
        var query = call.query().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(text(entry.getValue()), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(
                        "http://localhost:" + RestAssured.port + path + (query.isEmpty() ? "" : "?" + query)))
                .method(
                        method,
                        WITH_BODY.contains(method) ? BodyPublishers.ofString(json(call)) : BodyPublishers.noBody())
                .header("Content-Type", "application/json")
                .header("Huhang-Client", "web")
                .header("Accept-Language", "en");
        if (cookie != null) {
            request.header("Cookie", "huhang_session=" + cookie);
        }
        if (withPurpose) {
            request.header("Huhang-Purpose", "OVERSIGHT");
        }
        try {
            var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String text(Object value) {
        return value instanceof Id id ? id.value().toString() : value.toString();
    }

    private static String json(Call call) {
        try {
            return JSON.writeValueAsString(call.body().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            entry -> entry.getValue() instanceof Id id ? id.value() : entry.getValue())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
