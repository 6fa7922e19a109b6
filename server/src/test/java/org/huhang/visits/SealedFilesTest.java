package org.huhang.visits;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.huhang.shared.KeyRing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedFilesTest {
    private static final String NAME = "days/2021-07-22/any";
    private static final int CHUNK = 100;

    @TempDir
    Path folder = Path.of("");

    private FileKeys keys = new FileKeys(KeyRing.in(Path.of("target", "any-keys"), "visitfiles"));

    @BeforeEach
    void ownKeys() {
        keys = new FileKeys(KeyRing.in(folder.resolve("keys"), "visitfiles"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 10 * CHUNK})
    void whatIsWrittenIsRead(int bytes) throws IOException, DamagedFile {
        var clear = random(bytes);
        var written = write("file", clear);
        SealedReader.check(folder.resolve("file"), NAME, written);
        assertArrayEquals(clear, read("file", NAME));
    }

    @Test
    void aFlippedBitAnywhereIsFound() throws IOException, DamagedFile {
        var written = write("file", random(3 * CHUNK + 7));
        var good = Files.readAllBytes(folder.resolve("file"));
        for (int at = 0; at < good.length; at++) {
            var bad = good.clone();
            bad[at] ^= (byte) (1 << (at % 8));
            Files.write(folder.resolve("bad"), bad);
            assertThrows(DamagedFile.class, () -> SealedReader.check(folder.resolve("bad"), NAME, written), "at " + at);
            assertThrows(DamagedFile.class, () -> read("bad", NAME), "without a manifest too, at " + at);
        }
    }

    @Test
    void aFileCutOffAnywhereOrLongerIsFound() throws IOException, DamagedFile {
        var written = write("file", random(3 * CHUNK));
        var good = Files.readAllBytes(folder.resolve("file"));
        for (int length = 0; length < good.length; length++) {
            Files.write(folder.resolve("bad"), Arrays.copyOf(good, length));
            assertThrows(DamagedFile.class, () -> read("bad", NAME), "of length " + length);
            assertThrows(DamagedFile.class, () -> SealedReader.check(folder.resolve("bad"), NAME, written));
        }
        Files.write(folder.resolve("bad"), Arrays.copyOf(good, good.length + 1));
        assertThrows(DamagedFile.class, () -> read("bad", NAME));
    }

    @Test
    void aFileInThePlaceOfAnotherIsFound() throws IOException, DamagedFile {
        var mine = write("mine", random(CHUNK));
        write("other", random(CHUNK));
        assertThrows(DamagedFile.class, () -> SealedReader.check(folder.resolve("other"), NAME, mine));
        assertThrows(DamagedFile.class, () -> read("mine", "days/2021-07-23/any"));
        assertThrows(DamagedFile.class, () -> SealedReader.check(folder.resolve("gone"), NAME, mine));
    }

    @Test
    void withItsKeyDestroyedACopyOpensNoMore() throws IOException, DamagedFile {
        write("file", random(CHUNK));
        keys.destroy(java.util.List.of(7L));
        assertNull(SealedReader.open(folder.resolve("file"), NAME, head -> keys.open(7, NAME, head)));
    }

    private SealedWriter.Written write(String file, byte[] clear) throws IOException {
        try (var writer = new SealedWriter(folder.resolve(file), NAME, keys.forFile(7, NAME), CHUNK)) {
            writer.put(clear, clear.length);
            return writer.finish();
        }
    }

    private byte[] read(String file, String name) throws IOException, DamagedFile {
        var all = new ByteArrayOutputStream();
        try (var reader = Objects.requireNonNull(
                SealedReader.open(folder.resolve(file), name, head -> keys.open(7, name, head)))) {
            for (var chunk = reader.next(); chunk != null; chunk = reader.next()) {
                var bytes = new byte[chunk.remaining()];
                chunk.get(bytes);
                all.writeBytes(bytes);
            }
        }
        return all.toByteArray();
    }

    private static byte[] random(int bytes) {
        var clear = new byte[bytes];
        new Random(bytes).nextBytes(clear);
        return clear;
    }
}
