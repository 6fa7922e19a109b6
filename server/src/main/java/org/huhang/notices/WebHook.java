package org.huhang.notices;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import javax.net.ssl.SSLHandshakeException;

/// Posts JSON to another machine and tells apart what surely did not arrive from what may have.
@Singleton
class WebHook {
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration TO_ANSWER = Duration.ofSeconds(15);
    private static final int LONGEST_DETAIL = 300;

    /// Whether the other machine knows a message that it gets a second time.
    enum Repetition {
        KNOWN,
        /// An answer that it failed may come after it passed the message on.
        NOT_KNOWN
    }

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(TO_CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /// @param read what a body with a status of success says
    Sending post(
            URI to, Map<String, String> headers, String json, Repetition repetition, Function<String, Sending> read) {
        var request = HttpRequest.newBuilder(to)
                .timeout(TO_ANSWER)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        headers.forEach(request::header);
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return judge(answer.statusCode(), answer.body(), repetition, read);
        } catch (ConnectException | HttpConnectTimeoutException | SSLHandshakeException e) {
            return new Sending.Failed("not reached: " + e);
        } catch (IOException e) {
            return new Sending.Uncertain("no answer: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Sending.Uncertain("stopped while sending");
        }
    }

    private static Sending judge(int status, String body, Repetition repetition, Function<String, Sending> read) {
        if (status / 100 == 2) {
            return read.apply(body);
        }
        var said = status + " " + shortened(body);
        return switch (status) {
            // these say that it was not taken
            case 408, 429, 503 -> new Sending.Failed(said);
            case 504 -> new Sending.Uncertain(said);
            default -> {
                if (status < 500) {
                    yield new Sending.Refused(said);
                }
                yield repetition == Repetition.KNOWN ? new Sending.Failed(said) : new Sending.Uncertain(said);
            }
        };
    }

    static String shortened(String text) {
        return text.length() <= LONGEST_DETAIL ? text : text.substring(0, LONGEST_DETAIL) + "…";
    }
}
