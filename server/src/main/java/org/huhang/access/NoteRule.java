package org.huhang.access;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huhang.shared.Refusal;

/// A note or a reason says why, never whom: it stands in the clear, that of a reading in the audit log for good, where
/// nothing is sealed and nobody can be erased. A phone has eleven digits, an identity number fifteen or more.
public final class NoteRule {
    private static final Pattern NUMBER_OF_A_PERSON = Pattern.compile("\\p{Nd}{11}");

    private NoteRule() {}

    public static boolean namesSomebody(String note) {
        return NUMBER_OF_A_PERSON.matcher(note).find();
    }

    /// Why this reason is none: nothing is said, or somebody's number stands in it.
    static Optional<Refusal> refusalOfReason(String reason) {
        return reason.isBlank()
                ? Optional.of(Refusal.invalid("access.reason-required", "reason", Map.of()))
                : refusal("reason", reason);
    }

    static Optional<Refusal> refusal(String field, String text) {
        return namesSomebody(text)
                ? Optional.of(Refusal.invalid("access.note-names-somebody", field, Map.of()))
                : Optional.empty();
    }
}
