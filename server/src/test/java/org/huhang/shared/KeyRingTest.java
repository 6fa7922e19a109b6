package org.huhang.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRingTest {
    private static final String NUMBER = "430890198005011000";

    @TempDir
    Path place;

    @Test
    void whatIsSealedOpensAfterARestartAndShowsNothing() {
        var sealed = seal(ring(), 7, NUMBER);
        assertEquals(NUMBER, ring().open(7, "identity", sealed));
        assertFalse(new String(sealed, StandardCharsets.ISO_8859_1).contains(NUMBER));
        assertNotEquals(List.of(sealed), List.of(seal(ring(), 7, NUMBER)), "never the same twice");
        assertNull(ring().seal(7, "identity", (String) null));
        assertNull(ring().open(7, "identity", null));
    }

    @Test
    void copiedToAnotherRowFieldOrRingItDoesNotOpen() {
        var sealed = seal(ring(), 7, NUMBER);
        assertThrows(IllegalStateException.class, () -> ring().open(8, "identity", sealed));
        assertThrows(IllegalStateException.class, () -> ring().open(7, "phone", sealed));
        assertThrows(
                IllegalStateException.class, () -> KeyRing.in(place, "others").open(7, "identity", sealed));
        sealed[20] ^= 1;
        assertThrows(IllegalStateException.class, () -> ring().open(7, "identity", sealed));
    }

    @Test
    void aDestroyedKeyOpensNothingAndSealsNothingAnyMore() {
        var ring = ring();
        var sealed = seal(ring, 7, NUMBER);
        var other = seal(ring, 8, NUMBER);
        ring.destroy(List.of(7L));
        ring.destroy(List.of(7L));
        for (KeyRing each : List.of(ring, ring())) {
            assertNull(each.open(7, "identity", sealed));
            assertEquals(NUMBER, each.open(8, "identity", other));
            assertFalse(each.holds(7));
            assertThrows(IllegalStateException.class, () -> each.seal(7, "identity", NUMBER));
        }
    }

    @Test
    void aRotationReadsBothUntilTheFirstIsRetired() {
        var ring = ring();
        var old = seal(ring, 7, NUMBER);
        var erased = seal(ring, 9, NUMBER);
        var oldIndex = ring.index("identity", NUMBER);
        ring.destroy(List.of(9L));
        assertEquals(2, ring.rotate());
        var fresh = seal(ring, 7, NUMBER);
        assertEquals(List.of((byte) 1, (byte) 2), List.of(old[0], fresh[0]));
        assertEquals(NUMBER, ring.open(7, "identity", old));
        assertEquals(NUMBER, ring.open(7, "identity", fresh));
        assertNull(ring.open(9, "identity", erased));
        assertNotEquals(oldIndex, ring.index("identity", NUMBER));
        assertEquals(List.of(oldIndex, ring.index("identity", NUMBER)), ring.indexes("identity", List.of(NUMBER)));
        assertEquals(List.of(1), ring.earlierEpochs());
        ring.retire(1);
        assertNull(ring.open(7, "identity", old));
        assertNull(ring().open(7, "identity", old));
        assertEquals(NUMBER, ring.open(7, "identity", fresh));
        assertEquals(List.of(), ring.earlierEpochs());
        assertThrows(IllegalArgumentException.class, () -> ring.retire(2));
    }

    @Test
    void anotherNodesRotationAndDestructionAreNotLost() {
        var one = ring();
        var other = ring();
        other.rotate();
        var fresh = seal(other, 7, NUMBER);
        assertEquals(NUMBER, one.open(7, "identity", fresh));
        one.destroy(List.of(1L));
        other.destroy(List.of(2L));
        assertFalse(ring().holds(1));
        assertFalse(ring().holds(2));
    }

    @Test
    void theIndexIsTheSameForTheSameTextOfTheSameField() {
        assertEquals(ring().index("identity", NUMBER), ring().index("identity", NUMBER));
        assertNotEquals(ring().index("identity", NUMBER), ring().index("phone", NUMBER));
    }

    @Test
    void manyThreadsSealAndOpenWhileKeysAreDestroyed() {
        var ring = ring();
        IntStream.range(0, 2_000).parallel().forEach(i -> {
            if (i % 100 == 99) {
                ring.destroy(List.of((long) i));
            } else {
                assertEquals(
                        "text " + i, ring.open(i, "any", Objects.requireNonNull(ring.seal(i, "any", "text " + i))));
            }
        });
        assertTrue(IntStream.range(0, 2_000).noneMatch(i -> ring.holds(i) == (i % 100 == 99)));
    }

    @Test
    void theFilesAreTheOwnersAloneAndACutOffOneIsRefused() throws IOException {
        ring();
        var file = place.resolve("people-1.tree");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        Files.writeString(file, Files.readString(file).replaceFirst("end.*", ""));
        assertThrows(java.io.UncheckedIOException.class, this::ring);
    }

    private KeyRing ring() {
        return KeyRing.in(place, "people");
    }

    private static byte[] seal(KeyRing ring, long key, String text) {
        return Objects.requireNonNull(ring.seal(key, "identity", text));
    }
}
