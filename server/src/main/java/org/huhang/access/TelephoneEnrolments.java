package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import org.huhang.shared.Outcome;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;

/// A community worker enrols somebody without a smartphone, who called or whom they called, and hands out a card.
@ApplicationScoped
class TelephoneEnrolments {
    private final ResidentEnrolments enrolments;
    private final Cards cards;
    private final Submissions submissions;

    TelephoneEnrolments(ResidentEnrolments enrolments, Cards cards, Submissions submissions) {
        this.enrolments = enrolments;
        this.cards = cards;
        this.submissions = submissions;
    }

    /// @param note who called whom, and how the worker knew them
    /// @param cardId the client's, of the card that goes with it
    record NewTelephoneEnrolment(ResidentEnrolmentId id, CardId cardId, PersonId personId, String note) {}

    record NewCard(CardId id) {}

    /// All but the card's id: a client that lost the answer may ask for another card.
    private record Same(PersonId person, String note) {}

    /// Sent again because its answer was lost, it answers with a fresh card: the house does not know the old secret.
    @Transactional
    Outcome<Cards.Issued> enrol(NewTelephoneEnrolment fresh, AccountId by, Instant now) {
        if (fresh.note().isBlank()) {
            return Outcome.refused(Refusal.invalid("access.telephone-note", "note", Map.of()));
        }
        var named = NoteRule.refusal("note", fresh.note());
        if (named.isPresent()) {
            return Outcome.refused(named.get());
        }
        if (enrolments.find(fresh.id()).isEmpty() && hasOne(fresh.personId())) {
            return Outcome.refused(Refusal.conflict("access.already-enrolled", Map.of()));
        }
        return submissions
                .first(fresh.id().value(), new Same(fresh.personId(), fresh.note()))
                .map(first -> {
                    if (first) {
                        enrolments.byTelephone(
                                fresh.id(), fresh.personId(), by, fresh.note().strip(), now);
                    }
                    return cards.issue(fresh.cardId(), fresh.id(), by, now);
                });
    }

    private boolean hasOne(PersonId person) {
        return enrolments.list(person).stream()
                .anyMatch(known -> known.endedAt() == null && known.way() == EnrolmentWay.TELEPHONE);
    }

    /// In place of one that was lost.
    @Transactional
    Outcome<Cards.Issued> newCard(ResidentEnrolment enrolment, NewCard card, AccountId by, Instant now) {
        if (enrolment.endedAt() != null || enrolment.way() != EnrolmentWay.TELEPHONE) {
            return Outcome.refused(Refusal.conflict("access.enrolment-ended", Map.of()));
        }
        return submissions
                .first(card.id().value(), new CardFor(enrolment.id(), card))
                .map(_ -> cards.issue(card.id(), enrolment.id(), by, now));
    }

    private record CardFor(ResidentEnrolmentId enrolment, NewCard card) {}
}
