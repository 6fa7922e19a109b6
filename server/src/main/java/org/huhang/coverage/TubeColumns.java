package org.huhang.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huhang.specimens.LaboratoryId;
import org.huhang.specimens.TubeHold;
import org.jspecify.annotations.Nullable;

/// Every tube of a round, one number each, column by column; instants in seconds, 0 for what did not happen.
@SuppressWarnings("EnumOrdinal") // a byte in memory, never kept
final class TubeColumns {
    static final int UNKNOWN = -1;

    private static final int[] NOBODY = {};
    private static final Standing[] STANDINGS = Standing.values();
    private static final TubeHold[] HOLDS = TubeHold.values();

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> codes = new ArrayList<>();
    private final List<LaboratoryId> laboratories = new ArrayList<>();

    /// By tube: the numbers of people, [#UNKNOWN] for somebody, and when each swab was taken.
    int[][] members = new int[1_024][];

    int[][] takenAt = new int[1_024][];
    int[] closedAt = new int[1_024];
    int[] arrivedAt = new int[1_024];
    int[] testedAt = new int[1_024];
    int[] reportedAt = new int[1_024];
    private byte[] standing = new byte[1_024];
    private byte[] poolSize = new byte[1_024];
    private byte[] held = new byte[1_024];
    private byte[] laboratory = new byte[1_024];

    int size() {
        return codes.size();
    }

    int find(String code) {
        return numbers.getOrDefault(code, IdTable.NONE);
    }

    String code(int tube) {
        return codes.get(tube);
    }

    Standing standing(int tube) {
        return STANDINGS[standing[tube]];
    }

    int poolSize(int tube) {
        return poolSize[tube];
    }

    Set<TubeHold> held(int tube) {
        var holds = EnumSet.noneOf(TubeHold.class);
        for (var hold : HOLDS) {
            if ((held[tube] & (1 << hold.ordinal())) != 0) {
                holds.add(hold);
            }
        }
        return holds;
    }

    boolean isHeld(int tube) {
        return held[tube] != 0;
    }

    @Nullable
    LaboratoryId laboratory(int tube) {
        return laboratory[tube] == 0 ? null : laboratories.get(laboratory[tube] - 1);
    }

    /// Whether one person's swab alone is in it, by its size and by whose swabs count.
    boolean isOwn(int tube) {
        return poolSize[tube] == 1 || members[tube].length == 1;
    }

    int firstTakenAt(int tube) {
        int first = 0;
        for (int at : takenAt[tube]) {
            first = first == 0 ? at : Math.min(first, at);
        }
        return first;
    }

    int add(String code) {
        return numbers.computeIfAbsent(code, this::append);
    }

    private int append(String code) {
        int tube = codes.size();
        codes.add(code);
        if (tube == standing.length) {
            grow(tube * 2);
        }
        members[tube] = NOBODY;
        takenAt[tube] = NOBODY;
        return tube;
    }

    private void grow(int room) {
        members = Arrays.copyOf(members, room);
        takenAt = Arrays.copyOf(takenAt, room);
        closedAt = Arrays.copyOf(closedAt, room);
        arrivedAt = Arrays.copyOf(arrivedAt, room);
        testedAt = Arrays.copyOf(testedAt, room);
        reportedAt = Arrays.copyOf(reportedAt, room);
        standing = Arrays.copyOf(standing, room);
        poolSize = Arrays.copyOf(poolSize, room);
        held = Arrays.copyOf(held, room);
        laboratory = Arrays.copyOf(laboratory, room);
    }

    /// Everything but its members.
    void set(int tube, KnownTube facts) {
        standing[tube] = (byte) facts.standing().ordinal();
        poolSize[tube] = (byte) Math.min(Byte.MAX_VALUE, facts.poolSize());
        int holds = 0;
        for (var hold : facts.held()) {
            holds |= 1 << hold.ordinal();
        }
        held[tube] = (byte) holds;
        laboratory[tube] = facts.laboratoryId() == null ? 0 : numberOf(facts.laboratoryId());
        closedAt[tube] = Seconds.of(facts.closedAt());
        arrivedAt[tube] = Seconds.of(facts.arrivedAt());
        testedAt[tube] = Seconds.of(facts.testedAt());
        reportedAt[tube] = Seconds.of(facts.reportedAt());
    }

    private byte numberOf(LaboratoryId id) {
        int number = laboratories.indexOf(id);
        if (number < 0) {
            laboratories.add(id);
            number = laboratories.size() - 1;
        }
        if (number >= Byte.MAX_VALUE) {
            throw new IllegalStateException("more than " + Byte.MAX_VALUE + " laboratories in one round");
        }
        return (byte) (number + 1);
    }
}
