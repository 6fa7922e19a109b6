package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.huhang.access.AccountId;
import org.huhang.shared.Outcome;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;

/// Somebody did not come to a seat: an absence for its span, by which the roster is planned anew.
@ApplicationScoped
class NoShows {
    private static final Duration NEAR = Duration.ofDays(1);
    static final int LONGEST_REASON = 500;

    private final HeldSeats seats;
    private final PostPresence presence;
    private final Absences absences;
    private final AbsenceStore told;
    private final Submissions submissions;

    NoShows(HeldSeats seats, PostPresence presence, Absences absences, AbsenceStore told, Submissions submissions) {
        this.seats = seats;
        this.presence = presence;
        this.absences = absences;
        this.told = told;
        this.submissions = submissions;
    }

    /// @param id the client's, of the absence
    /// @param reason what is known of it
    record NewNoShow(AbsenceId id, PlanId planId, int seat, String reason) {}

    /// @param personId who did not come
    record NoShow(AbsenceId absenceId, PlanId planId, int seat, PersonId personId, Instant start, Instant end) {}

    /// Whether a seat concerns whoever leads a post now.
    static boolean isNear(HeldSeat seat, Instant now) {
        return seat.start().isBefore(now.plus(NEAR)) && seat.end().isAfter(now.minus(NEAR));
    }

    /// The same sent again is done already, though the seat may have changed hands since.
    @Transactional
    Outcome<NoShow> tell(Post post, NewNoShow told, AccountId by, Instant now) {
        if (told.reason().isBlank() || told.reason().length() > LONGEST_REASON) {
            return Outcome.refused(Refusal.invalid("posts.no-show-reason", "reason", Map.of("most", LONGEST_REASON)));
        }
        var before = absences.find(told.id());
        if (before.isPresent()) {
            return submissions.first(told.id().value(), told).map(_ -> noShow(before.get()));
        }
        var seat = seats.find(told.planId(), told.seat())
                .filter(held -> held.postId().equals(post.id()));
        if (seat.isEmpty()) {
            return Outcome.refused(Refusal.notFound("posts.no-such-seat", Map.of()));
        }
        var refused = refusal(post, seat.get(), now);
        return refused.isPresent()
                ? Outcome.refused(refused.get())
                : submissions.first(told.id().value(), told).map(_ -> add(seat.get(), told, by, now));
    }

    private NoShow add(HeldSeat seat, NewNoShow told, AccountId by, Instant now) {
        var absence = new Absence(
                told.id(),
                Objects.requireNonNull(seat.personId()),
                AbsenceKind.NO_SHOW,
                seat.start(),
                seat.end(),
                seat.planId(),
                seat.seat(),
                told.reason().strip(),
                by,
                now);
        absences.add(absence);
        return noShow(absence);
    }

    private static NoShow noShow(Absence absence) {
        return new NoShow(
                absence.id(),
                Objects.requireNonNull(absence.planId()),
                Objects.requireNonNull(absence.seat()),
                absence.personId(),
                absence.start(),
                Objects.requireNonNull(absence.end()));
    }

    private Optional<Refusal> refusal(Post post, HeldSeat seat, Instant now) {
        if (seat.personId() == null) {
            return Optional.of(Refusal.conflict("posts.seat-open", Map.of()));
        }
        if (now.isBefore(seat.start())) {
            return Optional.of(Refusal.conflict("posts.not-begun", Map.of()));
        }
        if (!isNear(seat, now)) {
            return Optional.of(Refusal.conflict("posts.is-over", Map.of()));
        }
        if (told.listOf(List.of(seat.personId()), seat.start(), seat.end()).stream()
                .anyMatch(each -> each.kind() == AbsenceKind.NO_SHOW && each.concerns(seat, each.personId()))) {
            return Optional.of(Refusal.conflict("posts.no-show-told", Map.of()));
        }
        var at = presence.of(List.of(post), seat.start(), seat.end(), now).getFirst();
        var served = PostDays.served(SeatStateRule.of(0, 0), at, seat, List.of(), now);
        return served.signedInAt() == null
                ? Optional.empty()
                : Optional.of(Refusal.conflict("posts.is-there", Map.of()));
    }
}
