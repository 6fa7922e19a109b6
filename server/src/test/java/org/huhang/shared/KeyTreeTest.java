package org.huhang.shared;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyTreeTest {
    private static final byte[] SECRET =
            "any secret of thirty-two bytes..".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    private static final long LARGEST = (1L << KeyTree.DEPTH) - 1;

    /// What is kept after each destruction, as `level/place`, of the few deepest nodes where there are many.
    @ParameterizedTest
    @CsvSource({
        "'',         1,  '0/0'",
        "0,          40, '40/1 39/1 38/1'",
        "0 1,        39, '39/1 38/1 37/1'",
        "0 1 2,      39, '40/3 38/1 37/1'",
        "0 1 2 3,    38, '38/1 37/1 36/1'",
        "5 5,        40, '38/0 40/4 39/3'",
        "0 1 2 3 4 5 6 7, 37, '37/1 36/1 35/1'",
    })
    void destroyingKeepsTheSiblingsOfTheWay(String destroyed, int nodes, String first) {
        var tree = KeyTree.grow(SECRET).without(numbers(destroyed));
        assertEquals(nodes, tree.nodes().size());
        assertEquals(
                first,
                String.join(
                        " ",
                        tree.nodes().stream()
                                .limit(3)
                                .map(node -> node.level() + "/" + node.place())
                                .toList()));
    }

    @Test
    void aDestroyedKeyIsGoneAndItsNeighboursStand() {
        var whole = KeyTree.grow(SECRET);
        var left = whole.without(List.of(7L, LARGEST));
        assertNull(left.walk().find(7));
        assertNull(left.walk().find(LARGEST));
        assertArrayEquals(whole.walk().find(6), left.walk().find(6));
        assertArrayEquals(whole.walk().find(8), left.walk().find(8));
        assertTrue(whole.holds(7), "the tree before does not change");
    }

    /// No node that is kept is an ancestor of a destroyed number, so nothing that is kept grows its key.
    @Test
    void nothingThatIsKeptLiesAboveADestroyedKey() {
        var random = new Random(42);
        var destroyed = LongStream.generate(() -> random.nextLong(1 << 20))
                .limit(300)
                .boxed()
                .toList();
        var left = KeyTree.grow(SECRET).without(destroyed);
        for (long number : destroyed) {
            assertTrue(left.nodes().stream().noneMatch(node -> node.covers(number)), () -> "above " + number);
        }
        assertTrue(left.nodes().size() <= 300 * KeyTree.DEPTH);
    }

    @Test
    void theTreeAnswersAsTheNaiveOneInAnyOrder() throws Exception {
        long seed = System.nanoTime();
        System.out.println("KeyTreeTest seed " + seed);
        for (long each : List.of(1L, seed)) {
            var random = new Random(each);
            var tree = KeyTree.grow(SECRET);
            Set<Long> destroyed = new HashSet<>();
            for (int round = 0; round < 6; round++) {
                var walk = tree.walk();
                long near = random.nextLong(LARGEST - 2_000);
                for (int i = 0; i < 400; i++) {
                    long number = switch (random.nextInt(3)) {
                        case 0 -> near + i;
                        case 1 -> near + random.nextInt(1_000);
                        default -> random.nextLong(LARGEST);
                    };
                    var expected = destroyed.contains(number) ? null : naive(number);
                    assertArrayEquals(expected, walk.find(number), () -> "number " + number);
                }
                List<Long> more = new ArrayList<>();
                for (int i = 0; i < 5; i++) {
                    more.add(near + random.nextInt(400));
                }
                destroyed.addAll(more);
                tree = KeyTree.of(tree.without(more).nodes());
                for (long number : destroyed) {
                    assertNull(tree.walk().find(number));
                }
            }
        }
    }

    @Test
    void noTwoNumbersShareAKey() {
        var walk = KeyTree.grow(SECRET).walk();
        Set<String> keys = new HashSet<>();
        for (long number = 0; number < 1_000; number++) {
            keys.add(Arrays.toString(Objects.requireNonNull(walk.find(number))));
        }
        assertEquals(1_000, keys.size());
    }

    @Test
    void numbersOutsideOfTheTreeAreRefused() {
        var walk = KeyTree.grow(SECRET).walk();
        assertThrows(IllegalArgumentException.class, () -> walk.find(-1));
        assertThrows(IllegalArgumentException.class, () -> walk.find(LARGEST + 1));
    }

    private static byte[] naive(long number) throws Exception {
        var key = SECRET;
        for (int level = KeyTree.DEPTH - 1; level >= 0; level--) {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            key = mac.doFinal(new byte[] {(byte) (number >> level & 1)});
        }
        return key;
    }

    private static List<Long> numbers(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(" ", -1)).map(Long::valueOf).toList();
    }
}
