package org.huhang.tracing;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huhang.access.NoteRule;
import org.huhang.shared.Refusal;
import org.jspecify.annotations.Nullable;

/// What a tracer states of a contact.
///
/// @param id made by the client; the same id with the same content is the same outcome
/// @param occurredAt when it was so: since when isolated, when called; nothing: now
/// @param againAt when it is tried again
/// @param place where isolated, and `city` where somebody went
/// @param corrects an earlier one that was wrong
record NewOutcome(
        UUID id,
        OutcomeKind kind,
        @Nullable NotReachedWhy why,
        @Nullable Instant againAt,
        @Nullable IsolatedAt place,
        @Nullable String city,
        @Nullable Instant occurredAt,
        @Nullable UUID corrects,
        @Nullable String note) {
    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_CITY = 60;
    /// A clock of a phone may be ahead by so much.
    private static final Duration AHEAD = Duration.ofMinutes(2);

    String told() {
        return note == null ? "" : note.strip();
    }

    Instant at(Instant now) {
        return occurredAt == null ? now : occurredAt;
    }

    Optional<Refusal> refusal(Instant now) {
        if (told().length() > LONGEST_NOTE) {
            return wrong("tracing.note-length", "note", Map.of("most", LONGEST_NOTE));
        }
        if (NoteRule.namesSomebody(told())) {
            return wrong("tracing.reason-names-somebody", "note", Map.of());
        }
        if (at(now).isAfter(now.plus(AHEAD))) {
            return wrong("tracing.outcome-later", "occurredAt", Map.of());
        }
        if (againAt != null && (kind != OutcomeKind.NOT_REACHED || !againAt.isAfter(now))) {
            return wrong("tracing.again-earlier", "againAt", Map.of());
        }
        return refusalOfKind();
    }

    private Optional<Refusal> refusalOfKind() {
        if ((kind == OutcomeKind.NOT_REACHED) != (why != null)) {
            return wrong("tracing.why-needed", "why", Map.of());
        }
        if ((kind == OutcomeKind.ISOLATED) != (place != null)) {
            return wrong("tracing.place-needed", "place", Map.of());
        }
        boolean named = city != null && !city.isBlank() && city.length() <= LONGEST_CITY;
        if (kind == OutcomeKind.LEFT_THE_CITY ? !named : city != null) {
            return wrong("tracing.city-needed", "city", Map.of("most", LONGEST_CITY));
        }
        return kind == OutcomeKind.CANNOT_BE_FOUND && told().isEmpty()
                ? wrong("tracing.tried-needed", "note", Map.of())
                : Optional.empty();
    }

    private static Optional<Refusal> wrong(String code, String field, Map<String, Object> params) {
        return Optional.of(Refusal.invalid(code, field, params));
    }
}
