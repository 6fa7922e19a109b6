package org.huhang.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

/// Sends files of people as the demo's community worker, and asks what became of them.
///
/// @param cookie of the worker's session, which outlives a killed server
record ImportClient(Product product, Tables tables, String cookie) {

    static ImportClient of(Product product, Tables tables) throws IOException, InterruptedException {
        return new ImportClient(product, tables, product.signIn("COMMUNITY_WORKER"));
    }

    ImportClient on(Product restarted) {
        return new ImportClient(restarted, tables, cookie);
    }

    /// @return the id of an import that is being taken in
    String start(byte[] content, int rows) throws IOException, InterruptedException, SQLException {
        var id = Uuids.next().toString();
        var area = tables.one("select area_id from demo.posts where role = 'COMMUNITY_WORKER'");
        var detail = post(
                "/api/imports?id=" + id + "&kind=people&name=bench.csv&areaId=" + area + "&controlTotal=" + rows,
                "application/octet-stream",
                content);
        var mapping = Product.JSON.readTree(detail).path("mapping").toString();
        post(
                "/api/imports/" + id + "/start",
                "application/json",
                ("{\"mapping\":" + mapping + "}").getBytes(StandardCharsets.UTF_8));
        return id;
    }

    JsonNode find(String id) throws IOException, InterruptedException {
        return Product.JSON
                .readTree(send(request("/api/imports/" + id).GET().build()))
                .path("file");
    }

    /// The file of refused rows, as a sender gets it.
    String refusedRows(String id) throws IOException, InterruptedException {
        return send(request("/api/imports/" + id + "/refused.csv")
                .header("Huhang-Purpose", "COMMUNITY_SERVICE")
                .GET()
                .build());
    }

    private String post(String path, String type, byte[] body) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(product.uri(path))
                .header("Cookie", cookie)
                .header("Huhang-Client", "bench");
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        var answer = product.http().send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(request.uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
