package org.huhang.contacts;

/// Who was met by whom, one row for each person met.
final class SecondaryTable {
    private static final int FIELDS = 5;
    private static final int PERSON = 0;
    private static final int VIA = 1;
    private static final int SECONDS = 2;
    private static final int FIRST = 3;
    private static final int CONTACTS = 4;
    private static final int SPREAD = 0x9E37_79B1;

    private int[] slots = new int[FIELDS * 1_024];
    private int size;

    void add(int person, int via, int seconds, int first, int contacts) {
        if (size * 2 * FIELDS >= slots.length) {
            grow();
        }
        int at = find(person);
        if (slots[at + PERSON] == 0) {
            slots[at + PERSON] = person + 1;
            slots[at + VIA] = via;
            slots[at + SECONDS] = seconds;
            slots[at + FIRST] = first;
            slots[at + CONTACTS] = contacts;
            size++;
            return;
        }
        // of two equally long the smaller number, so that the answer does not hang on who came first
        if (seconds > slots[at + SECONDS] || (seconds == slots[at + SECONDS] && via < slots[at + VIA])) {
            slots[at + VIA] = via;
            slots[at + SECONDS] = seconds;
        }
        slots[at + FIRST] = Math.min(slots[at + FIRST], first);
        slots[at + CONTACTS] += contacts;
    }

    void addAll(SecondaryTable other) {
        for (int at = 0; at < other.slots.length; at += FIELDS) {
            if (other.slots[at + PERSON] != 0) {
                add(
                        other.slots[at + PERSON] - 1,
                        other.slots[at + VIA],
                        other.slots[at + SECONDS],
                        other.slots[at + FIRST],
                        other.slots[at + CONTACTS]);
            }
        }
    }

    Secondary rows() {
        var rows = new Secondary(new int[size], new int[size], new int[size], new int[size], new int[size]);
        int row = 0;
        for (int at = 0; at < slots.length; at += FIELDS) {
            if (slots[at + PERSON] != 0) {
                rows.person()[row] = slots[at + PERSON] - 1;
                rows.via()[row] = slots[at + VIA];
                rows.seconds()[row] = slots[at + SECONDS];
                rows.first()[row] = slots[at + FIRST];
                rows.contacts()[row] = slots[at + CONTACTS];
                row++;
            }
        }
        return rows;
    }

    private int find(int person) {
        int slotCount = slots.length / FIELDS;
        int slot = (person * SPREAD) >>> (Integer.numberOfLeadingZeros(slotCount) + 1);
        while (slots[slot * FIELDS + PERSON] != 0 && slots[slot * FIELDS + PERSON] != person + 1) {
            slot = (slot + 1) & (slotCount - 1);
        }
        return slot * FIELDS;
    }

    private void grow() {
        int[] before = slots;
        slots = new int[before.length * 2];
        for (int at = 0; at < before.length; at += FIELDS) {
            if (before[at + PERSON] != 0) {
                System.arraycopy(before, at, slots, find(before[at + PERSON] - 1), FIELDS);
            }
        }
    }
}
