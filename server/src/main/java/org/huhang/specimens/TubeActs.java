package org.huhang.specimens;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.access.DeviceId;
import org.huhang.rounds.RoundId;
import org.huhang.shared.Ids;
import org.huhang.shared.Journal;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Settles what does not fit with a tube: somebody looks a second time and counts, takes a swab out of the reckoning,
/// or
/// voids the tube. Each is a fact with its reason; the rows that it is about stay.
@ApplicationScoped
class TubeActs {
    private static final int LONGEST_REASON = 200;
    private static final int MOST_SWABS = 200;

    private final Jdbi jdbi;
    private final TubeStore tubes;
    private final Submissions submissions;
    private final Journal journal;

    TubeActs(Jdbi jdbi, TubeStore tubes, Submissions submissions, Journal journal) {
        this.jdbi = jdbi;
        this.tubes = tubes;
        this.submissions = submissions;
        this.journal = journal;
    }

    /// @param swabs as counted
    record SecondLook(UUID id, int swabs, String reason) {}

    /// @param deviceId the one that bound it, under that number
    record SwabVoiding(UUID id, DeviceId deviceId, int number, String reason) {}

    record TubeVoiding(UUID id, String reason) {}

    private record Fact(
            UUID id,
            String tube,
            RoundId round,
            String kind,
            @Nullable Integer swabs,
            @Nullable Integer bound,
            @Nullable DeviceId device,
            @Nullable Integer swab,
            String reason) {}

    @Transactional
    Outcome<String> look(String code, SecondLook look, AccountId by, Instant now) {
        record Looked(String code, SecondLook look) {}
        if (look.swabs() < 0 || look.swabs() > MOST_SWABS) {
            return Outcome.refused(Refusal.invalid("specimens.swabs-range", "swabs", Map.of("most", MOST_SWABS)));
        }
        hold(code);
        return tell(
                look.id(),
                new Looked(code, look),
                look.reason(),
                find(code),
                (tube, reason) -> new Fact(
                        look.id(), code, tube.roundId(), "RELEASED", look.swabs(), tube.bound(), null, null, reason),
                by,
                now);
    }

    /// As [#look], answered with the tube as it stands then.
    @Transactional
    Outcome<Tube> lookedAt(String code, SecondLook look, AccountId by, Instant now) {
        return look(code, look, by, now).map(done -> find(done).orElseThrow());
    }

    @Transactional
    Outcome<String> voidSwab(String code, SwabVoiding voiding, AccountId by, Instant now) {
        record Voiding(String code, SwabVoiding voiding) {}
        var tube = find(code);
        if (tube.isPresent() && !isIn(code, voiding)) {
            return Outcome.refused(Refusal.notFound("specimens.no-such-swab", Map.of()));
        }
        return tell(
                voiding.id(),
                new Voiding(code, voiding),
                voiding.reason(),
                tube,
                (found, reason) -> new Fact(
                        voiding.id(),
                        code,
                        found.roundId(),
                        "SWAB_VOIDED",
                        null,
                        null,
                        voiding.deviceId(),
                        voiding.number(),
                        reason),
                by,
                now);
    }

    @Transactional
    Outcome<String> voidTube(String code, TubeVoiding voiding, AccountId by, Instant now) {
        record Voiding(String code, TubeVoiding voiding) {}
        return tell(
                voiding.id(),
                new Voiding(code, voiding),
                voiding.reason(),
                find(code),
                (found, reason) ->
                        new Fact(voiding.id(), code, found.roundId(), "VOIDED", null, null, null, null, reason),
                by,
                now);
    }

    private interface Made {
        Fact of(Tube tube, String reason);
    }

    private Outcome<String> tell(
            UUID id, Object body, String said, Optional<Tube> tube, Made made, AccountId by, Instant now) {
        var reason = said.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            return Outcome.refused(
                    Refusal.invalid("specimens.reason-length", "reason", Map.of("most", LONGEST_REASON)));
        }
        if (tube.isEmpty()) {
            return Outcome.refused(Refusal.notFound("specimens.no-such-tube", Map.of()));
        }
        return submissions.first(id, body).map(first -> {
            if (first) {
                var batch = Ids.next();
                add(made.of(tube.get(), reason), batch, by, now);
                journal.append(new SpecimensReceived(batch));
            }
            return tube.get().code();
        });
    }

    private Optional<Tube> find(String code) {
        return Optional.ofNullable(tubes.list(List.of(code)).get(code));
    }

    /// A swab that comes in while somebody counts is not among those that the look knew of.
    private void hold(String code) {
        jdbi.useHandle(
                h -> h.createQuery("select id from specimens.tube_facts where tube_code = :code order by id for update")
                        .bind("code", code)
                        .mapTo(UUID.class)
                        .list());
    }

    private boolean isIn(String code, SwabVoiding voiding) {
        return jdbi.withHandle(h -> h.createQuery("""
                select exists (select from specimens.swabs
                                where tube_code = :code and device_id = :device and number = :number)
                """)
                .bind("code", code)
                .bind("device", voiding.deviceId())
                .bind("number", voiding.number())
                .mapTo(boolean.class)
                .one());
    }

    private void add(Fact fact, UUID batch, AccountId by, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into specimens.tube_facts
                       (id, batch_id, tube_code, round_id, kind, swabs, bound, device_id, swab_number, reason, account_id,
                        occurred_at, received_at)
                values (:id, :batch, :tube, :round, :kind, :swabs, :bound, :device, :swab, :reason, :by, :now, :now)
                """)
                .bind("id", fact.id())
                .bind("tube", fact.tube())
                .bind("round", fact.round())
                .bind("kind", fact.kind())
                .bind("swabs", fact.swabs())
                .bind("bound", fact.bound())
                .bindByType("device", fact.device(), DeviceId.class)
                .bind("swab", fact.swab())
                .bind("reason", fact.reason())
                .bind("batch", batch)
                .bind("by", by)
                .bind("now", now)
                .execute());
    }
}
