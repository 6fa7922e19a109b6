package org.huhang.bench;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;

/// One write of a client, under an id that the client made, to be sent as often as its network makes it.
///
/// @param table holds one row with this id in `column` once the write is done
@SuppressWarnings("ArrayRecordComponent") // never compared
record Write(UUID id, String cookie, String path, String contentType, byte[] body, String table, String column) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// @return the status, with the body where it is no success
    /// @throws IOException when no answer comes
    String send(Product product) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(product.uri(path))
                .header("Content-Type", contentType)
                .header("Cookie", cookie)
                .header("Huhang-Client", "bench")
                .header("Huhang-Purpose", "DATA_CORRECTION")
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        var answer = product.http().send(request, HttpResponse.BodyHandlers.ofString());
        return answer.statusCode() == 200 ? "200" : answer.statusCode() + " " + path + " " + answer.body();
    }
}
