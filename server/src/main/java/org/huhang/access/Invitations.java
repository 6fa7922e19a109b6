package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huhang.access.Invitation.InvitationId;
import org.huhang.shared.AreaId;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.PersonId;
import org.huhang.shared.WallClock;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// One-time links: who may come in, as whom, until when. The secret is shown once; only its hash stays.
@ApplicationScoped
public class Invitations {
    private final Jdbi jdbi;
    private final WallClock wall;

    Invitations(Jdbi jdbi, WallClock wall) {
        this.jdbi = jdbi;
        this.wall = wall;
    }

    /// @param token goes into the fragment of the link, `/enrol#TOKEN`, which browsers never send
    @Schema(name = "IssuedLink")
    public record Issued(InvitationId id, String token, Instant expiresAt) {
        /// The whole link.
        ///
        /// @param baseUrl scheme, host and port, without a slash at the end
        public String link(String baseUrl) {
            return baseUrl + "/enrol#" + token;
        }

        @Override
        public String toString() {
            return "Issued[" + id + "]";
        }
    }

    /// Makes a link. Asked again with the same id, it makes the first one void and answers with a new one:
    /// the house does not know the old secret.
    @Transactional
    public Issued invite(Invitation invitation) {
        var token = Token.next();
        var now = wall.now();
        var expires = now.plus(invitation.validity());
        jdbi.useHandle(h -> h.createUpdate("""
                insert into access.invitations
                       (id, token_hash, kind, account_id, display_name, person_id, role, area_id,
                        organization_id, invited_by, issued_at, expires_at)
                values (:id, :hash, :kind, :account, :name, :person, :role, :area,
                        :organization, :by, :now, :expires)
                on conflict (id) do update
                       set token_hash = excluded.token_hash,
                           issued_at = excluded.issued_at,
                           expires_at = excluded.expires_at
                     where invitations.used_at is null
                """)
                .bind("id", invitation.id())
                .bind("hash", token.hash())
                .bind("kind", invitation.kind())
                .bind("account", invitation.accountId())
                .bind("name", invitation.displayName())
                .bind("person", invitation.personId())
                .bind("role", invitation.role())
                .bind("area", invitation.areaId())
                .bind("organization", invitation.organizationId())
                .bind("by", invitation.invitedBy())
                .bind("now", now)
                .bind("expires", expires)
                .execute());
        return new Issued(invitation.id(), token.value(), expires);
    }

    Optional<Stored> find(Token token) {
        return find(token, "");
    }

    /// As [#find], and whoever else comes with the same link waits until this transaction ends.
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Stored> findAndHold(Token token) {
        return find(token, "for update");
    }

    private Optional<Stored> find(Token token, String lock) {
        return jdbi.withHandle(h -> h.createQuery("""
                select id, kind, account_id, display_name, person_id, role, area_id, organization_id,
                       invited_by, expires_at, used_at, use_id
                  from access.invitations
                 where token_hash = :hash
                """ + lock)
                .bind("hash", token.hash())
                .mapTo(Stored.class)
                .findOne());
    }

    boolean isUsed(InvitationId id) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                select exists (select from access.invitations where id = :id and used_at is not null)
                """).bind("id", id).mapTo(boolean.class).one());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void use(InvitationId id, UUID useId, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                update access.invitations set used_at = :now, use_id = :use where id = :id and used_at is null
                """)
                .bind("now", now)
                .bind("use", useId)
                .bind("id", id)
                .execute());
    }

    /// Makes void what nobody invited anybody to: the links printed for a first administrator.
    @Transactional
    void voidUninvited() {
        jdbi.useHandle(h -> h.execute(
                "delete from access.invitations where kind = 'ENROL' and invited_by is null and used_at is null"));
    }

    record Stored(
            InvitationId id,
            Invitation.Kind kind,
            AccountId accountId,
            String displayName,
            @Nullable PersonId personId,
            Role role,
            AreaId areaId,
            @Nullable OrganizationId organizationId,
            @Nullable AccountId invitedBy,
            Instant expiresAt,
            @Nullable Instant usedAt,
            @Nullable UUID useId) {

        /// The role that it gives, under the invitation's own id: one invitation, one grant.
        Grant grant() {
            return new Grant(new Grant.GrantId(id.value()), role, areaId, organizationId, null);
        }
    }
}
