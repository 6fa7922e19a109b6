package org.huhang.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.huhang.SmallCity;
import org.huhang.access.AccountId;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(House.class)
class FileRetentionAppTest {
    private static final Instant RECEIVED = Instant.parse("2021-08-01T04:00:00Z");

    @Inject
    ResultFiles files;

    @Inject
    ResultFileStore store;

    @Inject
    FileRetention retention;

    @Inject
    FileSecrets secrets;

    @Inject
    Jdbi jdbi;

    /// A second before, at, and after its time; what an old copy of the row holds opens no more.
    @Test
    void aFileIsKeptThirtyDaysAndThenItsKeyIsDestroyed() throws InterruptedException {
        var city = new SmallCity(jdbi);
        var batch = new BatchId(Ids.next());
        var content = "标本编号,身份证号,姓名,采集时间,报告时间,检测机构,检测结果\nZ1,123,王,2021-07-31,2021-07-31,x,阴性\n"
                .getBytes(StandardCharsets.UTF_8);
        files.receive(
                        new ResultFiles.Sent(batch, "any.csv", null),
                        content,
                        new ResultFiles.Sender(new AccountId(Ids.next()), city.laboratory, city.yongding),
                        RECEIVED)
                .orThrow();
        files.read(batch, RECEIVED);
        assertEquals(
                "123", store.listRefused(batch, 10).getFirst().row().cells().get(1));
        var copy = jdbi.withHandle(h -> h.createQuery("select content_sealed from testing.result_files where id = :id")
                .bind("id", batch)
                .mapTo(byte[].class)
                .one());

        assertEquals(List.of(), retention.end(RECEIVED.plus(Duration.ofDays(30)).minusSeconds(1)));
        assertTrue(store.findContent(batch).isPresent());
        long key = retention.end(RECEIVED.plus(Duration.ofDays(30))).getFirst();
        assertEquals(List.of(), retention.end(RECEIVED.plus(Duration.ofDays(31))));
        for (int i = 0; i < 150 && secrets.open(key, copy) != null; i++) {
            Thread.sleep(Duration.ofMillis(100));
        }
        assertNull(secrets.open(key, copy), "the key is destroyed");
        assertTrue(store.findContent(batch).isEmpty());
        assertEquals(
                List.of(List.of()),
                Stream.of(store.listRefused(batch, 10).getFirst())
                        .map(refused -> refused.row().cells())
                        .toList(),
                "the row is counted and says nothing");
        assertEquals(
                1,
                Objects.requireNonNull(store.find(batch).orElseThrow().reading())
                        .refused());
    }
}
