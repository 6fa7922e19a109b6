package org.huhang.shared;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// A key for each number from 0 to 2⁴⁰ - 1, all of them grown from one secret, and each of them can be destroyed.
///
/// The secret is the root of a binary tree; a child's key is HMAC-SHA256 of its parent's, over one byte that says
/// left or right; the key of a number is that of its leaf. To destroy a number's key, the known ancestor nearest to
/// it is given up for the siblings along the way down:
///
///     whole            1 destroyed of 0..3
///         R                .
///       /   \            /   \
///      A     B          .     B
///     / \   / \        / \   / \
///     0 1   2 3        0 ×   2 3       kept: 0 and B
///
/// Nobody who holds what is left can grow the destroyed key again; all others stand. What is kept grows by at most
/// forty nodes a destroyed key, and hardly at all where neighbours are destroyed in order. Source: Goldreich,
/// Goldwasser, Micali, How to Construct Random Functions, 1986; as a puncturable function Boneh, Waters, 2013.
///
/// Immutable, so safe for many threads; each takes a [Walk] of its own.
final class KeyTree {
    static final int DEPTH = 40;
    static final int KEY_BYTES = 32;

    /// Keys of this level are remembered: sixteen numbers hang below each, four hashes away.
    private static final int REMEMBERED_LEVEL = 36;
    /// Two million numbers' worth, ten megabytes when all of them were asked for.
    private static final int REMEMBERED = 1 << 17;

    private final NavigableMap<Long, Node> byFirstNumber;
    private final AtomicReferenceArray<@Nullable Node> remembered = new AtomicReferenceArray<>(REMEMBERED);

    /// @param level 0 for the root, [#DEPTH] for a leaf
    /// @param place counted from the left, below 2 to the power of `level`
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Node(int level, long place, byte[] key) {
        long firstNumber() {
            return place << (DEPTH - level);
        }

        boolean covers(long number) {
            return number >> (DEPTH - level) == place;
        }

        @Override
        public String toString() {
            return "Node[" + level + ", " + place + "]";
        }
    }

    private KeyTree(NavigableMap<Long, Node> byFirstNumber) {
        this.byFirstNumber = byFirstNumber;
    }

    static KeyTree grow(byte[] secret) {
        return of(List.of(new Node(0, 0, secret.clone())));
    }

    /// As it was kept; without any node every key is destroyed.
    static KeyTree of(Collection<Node> nodes) {
        var sorted = new TreeMap<Long, Node>();
        nodes.forEach(node -> sorted.put(node.firstNumber(), node));
        return new KeyTree(sorted);
    }

    /// What must be kept, from left to right.
    List<Node> nodes() {
        return List.copyOf(byFirstNumber.values());
    }

    boolean holds(long number) {
        return nodeAbove(number) != null;
    }

    /// The tree that is left when these keys are destroyed; this one does not change.
    KeyTree without(Collection<Long> numbers) {
        var left = new TreeMap<>(byFirstNumber);
        var mac = hmac();
        for (long number : numbers) {
            var entry = left.floorEntry(checked(number));
            if (entry != null && entry.getValue().covers(number)) {
                left.remove(entry.getKey());
                siblings(entry.getValue(), number, mac).forEach(node -> left.put(node.firstNumber(), node));
            }
        }
        return new KeyTree(left);
    }

    private static List<Node> siblings(Node from, long number, Mac mac) {
        var siblings = new ArrayList<Node>();
        var key = from.key;
        for (int level = from.level + 1; level <= DEPTH; level++) {
            long onTheWay = number >> (DEPTH - level);
            long beside = onTheWay ^ 1;
            siblings.add(new Node(level, beside, child(key, (int) (beside & 1), mac)));
            key = child(key, (int) (onTheWay & 1), mac);
        }
        return siblings;
    }

    private @Nullable Node nodeAbove(long number) {
        var entry = byFirstNumber.floorEntry(checked(number));
        return entry != null && entry.getValue().covers(number) ? entry.getValue() : null;
    }

    Walk walk() {
        return new Walk();
    }

    /// Finds keys, one after the other, by one thread. It stays on the path of the last one, so that numbers in a
    /// row cost two hashes each.
    final class Walk {
        private final Mac mac = hmac();
        private final byte[][] path = new byte[DEPTH + 1][];
        private long last = -1;
        private int top;

        /// @return nothing where it was destroyed; else not a copy, leave it as it is
        byte @Nullable [] find(long number) {
            int level = common(number);
            if (level < 0) {
                var above = nodeAbove(number);
                if (above == null) {
                    return null;
                }
                level = begin(above, number);
            }
            for (; level < DEPTH; level++) {
                path[level + 1] = child(path[level], (int) (number >> (DEPTH - level - 1) & 1), mac);
                if (level + 1 == REMEMBERED_LEVEL) {
                    long place = number >> (DEPTH - REMEMBERED_LEVEL);
                    remembered.set(slot(place), new Node(REMEMBERED_LEVEL, place, path[level + 1]));
                }
            }
            last = number;
            return path[DEPTH];
        }

        /// The deepest level at which the path to this number is that to the last; less than none where it is not
        /// below the same known node, or a remembered node stands deeper.
        private int common(long number) {
            if (last < 0) {
                return -1;
            }
            int level = DEPTH - (Long.SIZE - Long.numberOfLeadingZeros(checked(number) ^ last));
            return level >= Math.max(top, REMEMBERED_LEVEL) ? level : -1;
        }

        private int begin(Node above, long number) {
            long place = number >> (DEPTH - REMEMBERED_LEVEL);
            var known = remembered.get(slot(place));
            var from = above.level < REMEMBERED_LEVEL && known != null && known.place == place ? known : above;
            top = from.level;
            path[top] = from.key;
            return top;
        }
    }

    private static int slot(long place) {
        return (int) (place & (REMEMBERED - 1));
    }

    private static byte[] child(byte[] key, int side, Mac mac) {
        try {
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update((byte) side);
            return mac.doFinal();
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Mac hmac() {
        try {
            return Mac.getInstance("HmacSHA256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long checked(long number) {
        if (number < 0 || number >= 1L << DEPTH) {
            throw new IllegalArgumentException("no key has the number " + number);
        }
        return number;
    }
}
