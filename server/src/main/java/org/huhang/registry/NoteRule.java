package org.huhang.registry;

import java.util.regex.Pattern;

/// A note says why somebody was looked at, never whom: it stands in the audit log for good, where nothing is sealed
/// and nobody can be erased. A phone has eleven digits, an identity number fifteen or more.
final class NoteRule {
    private static final Pattern NUMBER_OF_A_PERSON = Pattern.compile("\\p{Nd}{11}");

    private NoteRule() {}

    static boolean namesSomebody(String note) {
        return NUMBER_OF_A_PERSON.matcher(note).find();
    }
}
