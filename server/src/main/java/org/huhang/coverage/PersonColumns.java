package org.huhang.coverage;

import java.util.Arrays;
import java.util.UUID;
import org.huhang.rounds.Lane;
import org.huhang.rounds.NotTestedReason;
import org.jspecify.annotations.Nullable;

/// Everybody of a round, one number each, column by column. Those listed when the round began stand in the order of
/// the tree, so that a node and all below it are one range; who came later stands behind them.
@SuppressWarnings("EnumOrdinal") // a byte in memory, never kept
final class PersonColumns {
    private static final NotTestedReason[] REASONS = NotTestedReason.values();
    private static final CoverageState[] STATES = CoverageState.values();
    private static final Lane[] LANES = Lane.values();
    private static final int FEW = 1_024;

    /// By person: numbers as here.
    final IdTable ids;

    /// The node in which they live, [NodeTree#NONE] of who is not to be tested.
    int[] leaf;

    /// The number of their dwelling, [IdTable#NONE] without one.
    int[] dwelling;

    /// When they last signed in, when it was last told why they were not tested or that this is so no more, when the
    /// first swab that counts was taken: in seconds, 0 for never.
    int[] registeredAt;

    int[] toldAt;
    int[] doneAt;

    /// The first tube with a swab of theirs, [IdTable#NONE] without one.
    int[] tube;

    private byte[] lane;
    private byte[] state;
    private byte[] reason;

    PersonColumns(int expected) {
        int room = expected + FEW;
        ids = new IdTable(room);
        leaf = filled(new int[room]);
        dwelling = filled(new int[room]);
        registeredAt = new int[room];
        toldAt = new int[room];
        doneAt = new int[room];
        tube = filled(new int[room]);
        lane = new byte[room];
        state = new byte[room];
        reason = new byte[room];
    }

    private static int[] filled(int[] column) {
        Arrays.fill(column, IdTable.NONE);
        return column;
    }

    int size() {
        return ids.size();
    }

    int find(UUID id) {
        return ids.find(id);
    }

    int add(UUID id) {
        int number = ids.add(id);
        if (number >= leaf.length) {
            grow();
        }
        return number;
    }

    private void grow() {
        int before = leaf.length;
        int room = before + Math.max(FEW, before / 4);
        leaf = Arrays.copyOf(leaf, room);
        dwelling = Arrays.copyOf(dwelling, room);
        tube = Arrays.copyOf(tube, room);
        Arrays.fill(leaf, before, room, IdTable.NONE);
        Arrays.fill(dwelling, before, room, IdTable.NONE);
        Arrays.fill(tube, before, room, IdTable.NONE);
        registeredAt = Arrays.copyOf(registeredAt, room);
        toldAt = Arrays.copyOf(toldAt, room);
        doneAt = Arrays.copyOf(doneAt, room);
        lane = Arrays.copyOf(lane, room);
        state = Arrays.copyOf(state, room);
        reason = Arrays.copyOf(reason, room);
    }

    boolean isListed(int person) {
        return leaf[person] != NodeTree.NONE;
    }

    CoverageState state(int person) {
        return STATES[state[person]];
    }

    void state(int person, CoverageState now) {
        state[person] = (byte) now.ordinal();
    }

    @Nullable
    NotTestedReason reason(int person) {
        return reason[person] == 0 ? null : REASONS[reason[person] - 1];
    }

    /// @param told none takes back what was told before
    void reason(int person, @Nullable NotTestedReason told, int at) {
        reason[person] = told == null ? 0 : (byte) (told.ordinal() + 1);
        toldAt[person] = at;
    }

    Lane lane(int person) {
        return LANES[lane[person]];
    }

    void lane(int person, Lane by) {
        lane[person] = (byte) by.ordinal();
    }
}
