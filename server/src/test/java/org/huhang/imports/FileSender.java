package org.huhang.imports;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huhang.access.SignedIn;
import org.huhang.shared.AreaId;
import org.jspecify.annotations.Nullable;

/// What a sender does with files of rows, over HTTP.
record FileSender(SignedIn worker) {

    ValidatableResponse send(UUID id, String kind, byte[] content, @Nullable Integer total, AreaId area) {
        var query =
                new HashMap<String, Object>(Map.of("id", id, "kind", kind, "areaId", area.value(), "name", "any.csv"));
        if (total != null) {
            query.put("controlTotal", total);
        }
        return worker.request()
                .contentType("application/octet-stream")
                .queryParams(query)
                .body(content)
                .post("/api/imports")
                .then();
    }

    ValidatableResponse preview(String id) {
        return worker.request()
                .contentType("application/json")
                .body(Map.of("mapping", proposed(id)))
                .post("/api/imports/" + id + "/preview")
                .then();
    }

    ValidatableResponse start(String id) {
        return start(id, proposed(id));
    }

    ValidatableResponse start(String id, Map<String, Integer> mapping) {
        return worker.request()
                .contentType("application/json")
                .body(Map.of("mapping", mapping))
                .post("/api/imports/" + id + "/start")
                .then();
    }

    ValidatableResponse cancel(String id) {
        return worker.request().post("/api/imports/" + id + "/cancel").then();
    }

    ValidatableResponse awaitDone(String id) {
        for (int i = 0; i < 1500; i++) {
            var answer = worker.request().get("/api/imports/" + id);
            if (answer.path("file.state").equals("DONE")) {
                return answer.then();
            }
            try {
                Thread.sleep(Duration.ofMillis(20));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError(
                "not done: " + worker.request().get("/api/imports/" + id).asString());
    }

    /// Row number and the codes of its reasons.
    List<String> refusedRows(String id) {
        List<Map<String, Object>> rows =
                worker.request().get("/api/imports/" + id).path("refusedRows");
        return rows.stream()
                .map(row -> row.get("rowNumber") + " " + codes(row.get("reasons")))
                .toList();
    }

    private Map<String, Integer> proposed(String id) {
        return worker.request().get("/api/imports/" + id).path("mapping");
    }

    private static String codes(@Nullable Object reasons) {
        return reasons instanceof List<?> list
                ? list.stream()
                        .map(reason -> String.valueOf(((Map<?, ?>) reason).get("code")))
                        .collect(Collectors.joining(" "))
                : "";
    }
}
