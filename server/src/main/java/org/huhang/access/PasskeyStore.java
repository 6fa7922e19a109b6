package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/// The statements on passkeys.
@ApplicationScoped
class PasskeyStore {
    private static final String GOOD =
            "not exists (select from access.passkey_revocations r where r.passkey_id = p.id)";

    private final Jdbi jdbi;

    PasskeyStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// What a sign-in is proven against.
    record Held(PasskeyId id, AccountId accountId, String attested, boolean synced, long signatureCount) {
        @Override
        public String toString() {
            return "Held[" + id + "]";
        }
    }

    /// Those that open the account, the latest first.
    List<Passkey> list(AccountId account) {
        return jdbi.withHandle(h -> h.createQuery("""
                select p.id, p.name, p.synced, p.added_at, p.last_used_at, p.suspected_at
                  from access.passkeys p
                 where p.account_id = :account and %s
                 order by p.id desc
                """.formatted(GOOD))
                .bind("account", account)
                .mapTo(Passkey.class)
                .list());
    }

    List<String> listCredentialIds(AccountId account) {
        return jdbi.withHandle(h -> h.createQuery(
                        "select p.credential_id from access.passkeys p where p.account_id = :account and " + GOOD)
                .bind("account", account)
                .mapTo(String.class)
                .list());
    }

    /// One that opens an account which is not closed.
    Optional<Held> find(String credentialId) {
        return jdbi.withHandle(h -> h.createQuery("""
                select p.id, p.account_id, p.attested, p.synced, p.signature_count
                  from access.passkeys p
                 where p.credential_id = :credential and %s
                   and not exists (select from access.closures c where c.account_id = p.account_id)
                """.formatted(GOOD))
                .bind("credential", credentialId)
                .mapTo(Held.class)
                .findOne());
    }

    /// @return false when the credential, or the id, is held already
    @Transactional(Transactional.TxType.MANDATORY)
    boolean add(PasskeyId id, AccountId account, String name, PasskeyProof.Made made, Instant now) {
        return jdbi.withHandle(h -> h.createUpdate("""
                insert into access.passkeys
                       (id, account_id, credential_id, attested, name, synced, added_at, signature_count)
                values (:id, :account, :credential, :attested, :name, :synced, :now, :count)
                on conflict do nothing
                """)
                        .bind("id", id)
                        .bind("account", account)
                        .bind("credential", made.credentialId())
                        .bind("attested", made.attested())
                        .bind("name", name)
                        .bind("synced", made.synced())
                        .bind("now", now)
                        .bind("count", made.signatureCount())
                        .execute())
                == 1;
    }

    /// The one place that moves the count on, and only forwards: of two sign-ins with the same count at the same
    /// time one gets in. Authenticators that do not count say 0 for ever.
    ///
    /// @return false when the count did not go forward, or the passkey was taken back meanwhile
    @Transactional(Transactional.TxType.MANDATORY)
    boolean use(PasskeyId id, long count, Instant now) {
        return jdbi.withHandle(h -> h.createUpdate("""
                update access.passkeys p
                   set signature_count = :count, last_used_at = :now
                 where p.id = :id
                   and (p.signature_count < :count or (p.signature_count = 0 and :count = 0))
                   and %s
                """.formatted(GOOD))
                        .bind("id", id)
                        .bind("count", count)
                        .bind("now", now)
                        .execute())
                == 1;
    }

    @Transactional
    void suspect(PasskeyId id, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("update access.passkeys set suspected_at = :now where id = :id")
                .bind("id", id)
                .bind("now", now)
                .execute());
    }

    /// Whether it opens the account, or did.
    boolean isOf(PasskeyId id, AccountId account) {
        return jdbi.withHandle(h -> h.createQuery(
                        "select exists (select from access.passkeys where id = :id and account_id = :account)")
                .bind("id", id)
                .bind("account", account)
                .mapTo(boolean.class)
                .one());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void revoke(PasskeyId id, AccountId by, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into access.passkey_revocations (passkey_id, revoked_by, revoked_at)
                values (:id, :by, :now)
                on conflict (passkey_id) do nothing
                """)
                .bind("id", id)
                .bind("by", by)
                .bind("now", now)
                .execute());
    }

    /// A new password takes the place of all that opened the account before.
    @Transactional(Transactional.TxType.MANDATORY)
    void revokeAll(AccountId account, Instant now) {
        jdbi.useHandle(h ->
                h.createUpdate("""
                insert into access.passkey_revocations (passkey_id, revoked_by, revoked_at)
                select p.id, null, :now from access.passkeys p where p.account_id = :account
                on conflict (passkey_id) do nothing
                """).bind("account", account).bind("now", now).execute());
    }
}
