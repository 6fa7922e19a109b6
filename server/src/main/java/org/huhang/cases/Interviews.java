package org.huhang.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.access.Accounts;
import org.huhang.shared.CityClock;
import org.huhang.shared.Id;
import org.huhang.shared.KeyRing;
import org.huhang.shared.KeyRings;
import org.huhang.shared.Outcome;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Interviews of cases: each is kept as it was held, sealed under a key of its own; the latest counts.
@ApplicationScoped
class Interviews {
    private static final String FIELD = "answers";

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final KeyRing ring;
    private final Accounts accounts;
    private final Submissions submissions;
    private final CityClock clock;

    Interviews(
            Jdbi jdbi, ObjectMapper json, KeyRings rings, Accounts accounts, Submissions submissions, CityClock clock) {
        this.jdbi = jdbi;
        this.json = json;
        ring = rings.get("cases");
        this.accounts = accounts;
        this.submissions = submissions;
        this.clock = clock;
    }

    record NewInterview(UUID id, Answers answers) {}

    /// @param questions how many count; `answered` of them are
    record InterviewView(
            Answers answers,
            int answered,
            int questions,
            @Nullable String byName,
            @Nullable Instant heldAt) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record SealedInterview(long keyNumber, byte @Nullable [] answersSealed, AccountId heldBy, Instant heldAt) {}

    @Transactional
    Outcome<CaseId> hold(Case of, NewInterview wanted, AccountId by, Instant now) {
        record Held(CaseId caseId, NewInterview interview) {}
        if (!of.stands()) {
            return Outcome.refused(Refusal.conflict("cases.refused-case", Map.of()));
        }
        var wrong = wanted.answers().refusal(now.atZone(clock.zone()).toLocalDate());
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        return submissions.first(wanted.id(), new Held(of.id(), wanted)).map(first -> {
            if (first) {
                add(of.id(), wanted, by, now);
            }
            return of.id();
        });
    }

    private void add(CaseId id, NewInterview interview, AccountId by, Instant now) {
        jdbi.useHandle(h -> {
            long key = ring.newKey(h, "cases.interview_keys");
            h.createUpdate("""
                    insert into cases.interviews (id, case_id, key_number, answers_sealed, held_by, held_at)
                    values (:id, :case, :key, :sealed, :by, :now)
                    """)
                    .bind("id", interview.id())
                    .bind("case", id)
                    .bind("key", key)
                    .bind("sealed", ring.seal(key, FIELD, write(interview.answers())))
                    .bind("by", by)
                    .bind("now", now)
                    .execute();
        });
    }

    /// Of one that was never held, or whose person was erased: no answer at all.
    InterviewView last(CaseId id) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select key_number, answers_sealed, held_by, held_at
                          from cases.interviews
                         where case_id = :case
                         order by held_at desc, id desc
                         limit 1
                        """)
                        .bind("case", id)
                        .mapTo(SealedInterview.class)
                        .findOne())
                .map(this::view)
                .orElseGet(() -> view(Answers.none(), null, null));
    }

    private InterviewView view(SealedInterview row) {
        var text = ring.open(row.keyNumber, FIELD, row.answersSealed);
        var name = accounts.listHolders(List.of(row.heldBy)).stream()
                .map(Accounts.Holder::displayName)
                .findFirst()
                .orElse(null);
        return view(text == null ? Answers.none() : read(text), name, row.heldAt);
    }

    private static InterviewView view(Answers answers, @Nullable String name, @Nullable Instant at) {
        return new InterviewView(answers, answers.answered(), Answers.questions(), name, at);
    }

    /// What these people answered opens for nobody any more, here and in every copy. Doing it again changes nothing.
    @Transactional
    void erase(Collection<PersonId> people) {
        var keys = jdbi.withHandle(h -> h.createQuery("""
                update cases.interviews i
                   set answers_sealed = null
                  from cases.cases c
                 where c.id = i.case_id and c.person_id = any(:people)
                returning i.key_number
                """)
                .bind("people", Id.array(people))
                .mapTo(Long.class)
                .list());
        ring.destroy(keys);
    }

    private Answers read(String text) {
        try {
            return json.readValue(text, Answers.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(Answers answers) {
        try {
            return json.writeValueAsString(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
