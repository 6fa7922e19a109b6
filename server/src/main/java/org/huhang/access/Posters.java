package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huhang.shared.AreaId;
import org.huhang.shared.Id;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.jdbi.v3.core.Jdbi;

/// Posters of an area. A new one takes the place of those before it, which go on for a few days; one that fell into
/// wrong hands is withdrawn at once.
@ApplicationScoped
class Posters {
    private final Jdbi jdbi;
    private final Submissions submissions;

    Posters(Jdbi jdbi, Submissions submissions) {
        this.jdbi = jdbi;
        this.submissions = submissions;
    }

    /// @param token goes into the fragment of the poster's address, `/join#TOKEN`, which browsers never send
    @Schema(name = "IssuedPoster")
    record Issued(PosterId id, AreaId areaId, String token, Instant expiresAt) {
        @Override
        public String toString() {
            return "Issued[" + id + "]";
        }
    }

    record NewPoster(PosterId id, AreaId areaId) {}

    record Withdrawal(UUID id, String reason) {}

    /// One that hangs now.
    record Good(PosterId id, AreaId areaId, Instant expiresAt) {}

    /// Asked again with the same id, because its answer was lost, it answers with a fresh token: the house does not
    /// know the old secret.
    @Transactional
    Outcome<Issued> issue(NewPoster poster, AccountId by, Instant now) {
        return submissions.first(poster.id().value(), poster).map(_ -> {
            var token = Token.next();
            var expires = now.plus(Poster.VALIDITY);
            endEarlier(poster, now);
            jdbi.useHandle(h -> h.createUpdate("""
                    insert into access.posters (id, area_id, token_hash, issued_by, issued_at, expires_at)
                    values (:id, :area, :hash, :by, :now, :expires)
                    on conflict (id) do update
                           set token_hash = excluded.token_hash, expires_at = excluded.expires_at
                    """)
                    .bind("id", poster.id())
                    .bind("area", poster.areaId())
                    .bind("hash", token.hash())
                    .bind("by", by)
                    .bind("now", now)
                    .bind("expires", expires)
                    .execute());
            return new Issued(poster.id(), poster.areaId(), token.value(), expires);
        });
    }

    private void endEarlier(NewPoster by, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                update access.posters
                   set expires_at = least(expires_at, :grace)
                 where area_id = :area and id <> :id and expires_at > :now
                """)
                .bind("grace", now.plus(Poster.GRACE))
                .bind("area", by.areaId())
                .bind("id", by.id())
                .bind("now", now)
                .execute());
    }

    @Transactional
    Outcome<Boolean> withdraw(PosterId id, Withdrawal withdrawal, AccountId by, Instant now) {
        var refusal = NoteRule.refusalOfReason(withdrawal.reason());
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        return submissions
                .first(withdrawal.id(), new WithdrawalOf(id, withdrawal))
                .map(first -> {
                    if (first) {
                        jdbi.useHandle(h -> h.createUpdate("""
                        insert into access.poster_withdrawals (poster_id, withdrawn_by, reason, withdrawn_at)
                        values (:id, :by, :reason, :now)
                        on conflict (poster_id) do nothing
                        """)
                                .bind("id", id)
                                .bind("by", by)
                                .bind("reason", withdrawal.reason().strip())
                                .bind("now", now)
                                .execute());
                    }
                    return first;
                });
    }

    private record WithdrawalOf(PosterId poster, Withdrawal withdrawal) {}

    /// Whether its QR opens the page now.
    Outcome<Good> look(Token token, Instant now) {
        var found = jdbi.withHandle(h -> h.createQuery("""
                select p.id, p.area_id, p.expires_at
                  from access.posters p
                 where p.token_hash = :hash
                   and p.expires_at > :now
                   and not exists (select from access.poster_withdrawals w where w.poster_id = p.id)
                """)
                .bind("hash", token.hash())
                .bind("now", now)
                .mapTo(Good.class)
                .findOne());
        return found.<Outcome<Good>>map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.conflict("access.poster-over", Map.of())));
    }

    Optional<AreaId> areaOf(PosterId id) {
        return jdbi.withHandle(h -> h.createQuery("select area_id from access.posters where id = :id")
                .bind("id", id)
                .mapTo(AreaId.class)
                .findOne());
    }

    /// All areas that ever had one.
    List<AreaId> areas() {
        return jdbi.withHandle(h -> h.createQuery("select distinct area_id from access.posters")
                .mapTo(AreaId.class)
                .list());
    }

    /// The latest first.
    List<Poster> list(Collection<AreaId> areas, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                select p.id, p.area_id, p.issued_at, p.expires_at, w.withdrawn_at,
                       (select count(*) from access.applications a where a.poster_id = p.id) as applications
                  from access.posters p
                  left join access.poster_withdrawals w on w.poster_id = p.id
                 where p.area_id = any(:areas)
                 order by p.id desc
                 limit :limit
                """)
                .bind("areas", Id.array(areas))
                .bind("limit", limit)
                .mapTo(Poster.class)
                .list());
    }
}
