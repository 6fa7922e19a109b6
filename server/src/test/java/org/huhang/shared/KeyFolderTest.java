package org.huhang.shared;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFolderTest {
    @TempDir
    Path place;

    @Test
    void aSecretIsMadeOnceAndKept() {
        var first = new KeyFolder(place.resolve("keys").toString()).secret("audit", 32);
        var later = new KeyFolder(place.resolve("keys").toString()).secret("audit", 32);

        assertArrayEquals(first, later);
        assertFalse(Arrays.equals(first, new KeyFolder(place.resolve("others").toString()).secret("audit", 32)));
    }

    @Test
    void nobodyElseCanReadIt() throws IOException {
        var keys = new KeyFolder(place.resolve("keys").toString());
        keys.secret("audit", 32);

        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.path())));
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(keys.path().resolve("audit.key"))));
    }

    @Test
    void allThatAskFirstAtOnceAreGivenTheSame() throws Exception {
        var keys = new KeyFolder(place.resolve("keys").toString());
        try (var many = Executors.newFixedThreadPool(16)) {
            Callable<String> ask = () -> HexFormat.of().formatHex(keys.secret("audit", 32));
            var given = many.invokeAll(IntStream.range(0, 64).mapToObj(i -> ask).toList()).stream()
                    .map(future -> future.resultNow())
                    .collect(Collectors.toSet());

            assertEquals(1, given.size());
        }
    }

    @Test
    void aDamagedKeyIsNoKey() throws IOException {
        var keys = new KeyFolder(place.resolve("keys").toString());
        keys.secret("audit", 32);
        Files.writeString(keys.path().resolve("audit.key"), "00ff");

        assertThrows(IllegalStateException.class, () -> keys.secret("audit", 32));
    }
}
