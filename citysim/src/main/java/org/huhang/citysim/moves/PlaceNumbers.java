package org.huhang.citysim.moves;

import java.util.Arrays;

/// Numbers places densely while they are found.
final class PlaceNumbers {
    private CityPlaceKind[] kinds = new CityPlaceKind[1 << 16];
    private short[] blocks = new short[1 << 16];
    private int[] owners = new int[1 << 16];
    private int[] rooms = new int[1 << 16];
    private int count;

    /// @param block number of the community
    /// @param owner what [CityPlaces] says for the kind; -1 for none
    int add(CityPlaceKind kind, int block, int owner, int room) {
        if (count == kinds.length) {
            kinds = Arrays.copyOf(kinds, 2 * count);
            blocks = Arrays.copyOf(blocks, 2 * count);
            owners = Arrays.copyOf(owners, 2 * count);
            rooms = Arrays.copyOf(rooms, 2 * count);
        }
        kinds[count] = kind;
        blocks[count] = (short) block;
        owners[count] = owner;
        rooms[count] = room;
        return count++;
    }

    /// So many of one kind; answers the first one's number.
    int addAll(CityPlaceKind kind, int block, int owner, int howMany) {
        int first = count;
        for (int room = 0; room < howMany; room++) {
            add(kind, block, owner, room);
        }
        return first;
    }

    int count() {
        return count;
    }

    CityPlaceKind[] kinds() {
        return Arrays.copyOf(kinds, count);
    }

    short[] blocks() {
        return Arrays.copyOf(blocks, count);
    }

    int[] owners() {
        return Arrays.copyOf(owners, count);
    }

    int[] rooms() {
        return Arrays.copyOf(rooms, count);
    }
}
