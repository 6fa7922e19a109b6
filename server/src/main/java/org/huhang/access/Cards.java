package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;

/// Printed cards for those without a smartphone. A card says who its bearer is, to staff who may know it and say why;
/// it signs nobody in. A new one makes the one before void.
@ApplicationScoped
class Cards {
    /// Our choice: long enough for an old person to keep, and it ends by itself.
    static final Duration VALIDITY = Duration.ofDays(180);

    private final Jdbi jdbi;

    Cards(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// @param token is printed as the QR `/card#TOKEN`, once
    @Schema(name = "IssuedCard")
    record Issued(CardId id, ResidentEnrolmentId enrolmentId, String token, Instant expiresAt) {
        @Override
        public String toString() {
            return "Issued[" + id + "]";
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Issued issue(CardId id, ResidentEnrolmentId enrolment, AccountId by, Instant now) {
        var token = Token.next();
        var expires = now.plus(VALIDITY);
        jdbi.useHandle(h -> {
            h.createUpdate("""
                    update access.cards set replaced_at = :now
                     where enrolment_id = :enrolment and id <> :id and replaced_at is null
                    """)
                    .bind("now", now)
                    .bind("enrolment", enrolment)
                    .bind("id", id)
                    .execute();
            h.createUpdate("""
                    insert into access.cards (id, enrolment_id, token_hash, issued_by, issued_at, expires_at)
                    values (:id, :enrolment, :hash, :by, :now, :expires)
                    on conflict (id) do update
                           set token_hash = excluded.token_hash, expires_at = excluded.expires_at
                    """)
                    .bind("id", id)
                    .bind("enrolment", enrolment)
                    .bind("hash", token.hash())
                    .bind("by", by)
                    .bind("now", now)
                    .bind("expires", expires)
                    .execute();
        });
        return new Issued(id, enrolment, token.value(), expires);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void voidAll(ResidentEnrolmentId enrolment, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                update access.cards set replaced_at = :now where enrolment_id = :enrolment and replaced_at is null
                """)
                .bind("now", now)
                .bind("enrolment", enrolment)
                .execute());
    }

    /// Who bears it, as long as it is good.
    Optional<PersonId> find(Token token, Instant now) {
        return jdbi.withHandle(h -> h.createQuery("""
                select e.person_id
                  from access.cards c
                  join access.resident_enrolments e on e.id = c.enrolment_id
                 where c.token_hash = :hash and c.replaced_at is null and c.expires_at > :now
                   and not exists (select from access.resident_enrolment_ends x where x.enrolment_id = e.id)
                """)
                .bind("hash", token.hash())
                .bind("now", now)
                .mapTo(PersonId.class)
                .findOne());
    }
}
