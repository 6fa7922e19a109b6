package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huhang.access.Grant.GrantId;
import org.huhang.access.Me.NamedGrant;
import org.huhang.shared.AreaId;
import org.huhang.shared.Id;
import org.huhang.shared.OrganizationId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// The accounts of an area with their roles in it, in a fixed number of queries.
@ApplicationScoped
class AccountLists {
    private final Jdbi jdbi;
    private final Scopes scopes;
    private final Names names;

    AccountLists(Jdbi jdbi, Scopes scopes, Names names) {
        this.jdbi = jdbi;
        this.scopes = scopes;
        this.names = names;
    }

    /// @param grants those in force inside of the area asked for
    @Schema(name = "AccountLine")
    record Line(
            AccountId id,
            String displayName,
            @Nullable String login,
            Instant openedAt,
            @Nullable Instant closedAt,
            List<NamedGrant> grants) {}

    List<Line> list(AreaId area, int limit, Instant now) {
        var areas = areasInside(List.of(area));
        var accounts = accountsWithRolesIn(areas, limit);
        var grants = grantsOf(accounts.stream().map(Account::id).toList(), areas, now);
        var named = names.of(grants.stream().map(Held::grant).toList()).stream()
                .collect(Collectors.toMap(NamedGrant::id, grant -> grant));
        Map<AccountId, List<NamedGrant>> byAccount = grants.stream()
                .collect(Collectors.groupingBy(
                        Held::accountId,
                        Collectors.mapping(held -> named.get(held.id()), Collectors.toUnmodifiableList())));
        return accounts.stream()
                .map(account -> new Line(
                        account.id(),
                        account.displayName(),
                        account.login(),
                        account.openedAt(),
                        account.closedAt(),
                        byAccount.getOrDefault(account.id(), List.of())))
                .toList();
    }

    /// Those areas, of all in which anybody ever held a role, that lie inside of these.
    List<AreaId> areasInside(List<AreaId> outer) {
        var all = jdbi.withHandle(h -> h.createQuery("select distinct area_id from access.grants")
                .mapTo(AreaId.class)
                .list());
        return List.copyOf(scopes.within(outer, all));
    }

    private List<Account> accountsWithRolesIn(List<AreaId> areas, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                select a.id, a.display_name, a.login, a.person_id, a.opened_at, c.closed_at
                  from access.accounts a
                  left join access.closures c on c.account_id = a.id
                 where exists (
                    select from access.grants g where g.account_id = a.id and g.area_id = any(:areas))
                 order by a.id
                 limit :limit
                """)
                .bind("areas", Id.array(areas))
                .bind("limit", limit)
                .mapTo(Account.class)
                .list());
    }

    private List<Held> grantsOf(List<AccountId> accounts, List<AreaId> areas, Instant now) {
        return jdbi.withHandle(h -> h.createQuery("""
                select g.id, g.account_id, g.role, g.area_id, g.organization_id, g.end_at as "end"
                  from access.grants g
                 where g.account_id = any(:accounts)
                   and g.area_id = any(:areas)
                   and g.start_at <= :now
                   and (g.end_at is null or g.end_at > :now)
                   and not exists (select from access.revocations r where r.grant_id = g.id)
                 order by g.start_at, g.id
                """)
                .bind("accounts", Id.array(accounts))
                .bind("areas", Id.array(areas))
                .bind("now", now)
                .mapTo(Held.class)
                .list());
    }

    record Held(
            GrantId id,
            AccountId accountId,
            Role role,
            AreaId areaId,
            @Nullable OrganizationId organizationId,
            @Nullable Instant end) {
        Grant grant() {
            return new Grant(id, role, areaId, organizationId, end);
        }
    }
}
