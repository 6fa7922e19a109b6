package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.huhang.shared.Id;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Who can sign in. None exists until its holder opens it from an invitation.
@ApplicationScoped
public class Accounts {
    private final Jdbi jdbi;

    Accounts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Whether nobody has enrolled yet.
    public boolean none() {
        return jdbi.withHandle(h -> h.createQuery("select not exists (select from access.accounts)")
                .mapTo(boolean.class)
                .one());
    }

    /// Who holds an account: for modules that show by whom something was done, or ask which accounts somebody acts
    /// with.
    ///
    /// @param personId the person of the registry, if any
    public record Holder(
            AccountId id, String displayName, @Nullable PersonId personId) {}

    public List<Holder> listHolders(Collection<AccountId> ids) {
        return jdbi.withHandle(h -> h.createQuery("""
                select id, display_name, person_id from access.accounts where id = any(:ids) order by id
                """)
                .bind("ids", Id.array(ids))
                .mapTo(Holder.class)
                .list());
    }

    /// All accounts of these people.
    public List<Holder> listHoldersOf(Collection<PersonId> people) {
        return jdbi.withHandle(h -> h.createQuery("""
                select id, display_name, person_id from access.accounts where person_id = any(:people) order by id
                """)
                .bind("people", Id.array(people))
                .mapTo(Holder.class)
                .list());
    }

    Optional<Account> find(AccountId id) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                select a.id, a.display_name, a.login, a.person_id, a.opened_at, c.closed_at
                  from access.accounts a
                  left join access.closures c on c.account_id = a.id
                 where a.id = :id
                """).bind("id", id).mapTo(Account.class).findOne());
    }

    /// @return false when the login is another's
    @Transactional(Transactional.TxType.MANDATORY)
    boolean open(AccountId id, String displayName, @Nullable String login, @Nullable PersonId person, Instant now) {
        return jdbi.withHandle(h -> h.createUpdate("""
                insert into access.accounts (id, display_name, login, person_id, opened_at)
                values (:id, :name, :login, :person, :now)
                on conflict (login) do nothing
                """)
                        .bind("id", id)
                        .bind("name", displayName)
                        .bind("login", login)
                        .bind("person", person)
                        .bind("now", now)
                        .execute())
                == 1;
    }

    /// Whoever else holds the account or starts a session of it waits until this transaction ends.
    @Transactional(Transactional.TxType.MANDATORY)
    void hold(AccountId id) {
        jdbi.useHandle(h -> h.createQuery("select id from access.accounts where id = :id for update")
                .bind("id", id)
                .mapTo(AccountId.class)
                .one());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void setPassword(AccountId id, String hash, Instant now) {
        jdbi.useHandle(
                h -> h.createUpdate("insert into access.passwords (account_id, hash, set_at) values (:id, :hash, :now)")
                        .bind("id", id)
                        .bind("hash", hash)
                        .bind("now", now)
                        .execute());
    }

    /// A login for an account that has none.
    ///
    /// @return false when the login is another's
    @Transactional(Transactional.TxType.MANDATORY)
    boolean name(AccountId id, String login) {
        return jdbi.withHandle(h ->
                        h.createUpdate("""
                update access.accounts set login = :login
                 where id = :id and login is null
                   and not exists (select from access.accounts where login = :login)
                """).bind("login", login).bind("id", id).execute())
                == 1;
    }
}
