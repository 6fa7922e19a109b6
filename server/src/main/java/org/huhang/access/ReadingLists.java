package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huhang.shared.AreaId;
import org.huhang.shared.Id;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Who looked at whom: for the auditor in full, for the person looked at without the reader's name.
@ApplicationScoped
class ReadingLists {
    private final Jdbi jdbi;
    private final Scopes scopes;
    private final AccountLists accounts;
    private final Residency residency;

    ReadingLists(Jdbi jdbi, Scopes scopes, AccountLists accounts, Residency residency) {
        this.residency = residency;
        this.jdbi = jdbi;
        this.scopes = scopes;
        this.accounts = accounts;
    }

    private UUID[] known(PersonId person) {
        return Id.array(residency.known(person));
    }

    /// @param what what was read, as a short constant such as `search`
    /// @param revealed whether identity number, phone and full name were shown, or masked ones
    record Reading(
            ReadingId id,
            AccountId accountId,
            String displayName,
            List<PersonId> personIds,
            Purpose purpose,
            String what,
            boolean revealed,
            String note,
            Instant readAt) {}

    /// A reading as the person sees it.
    ///
    /// @param roles those that the reader held then
    /// @param organizations those that the reader held them for
    /// @param about of a trajectory: the number of the case, and the first and last day whose visits were read
    @Schema(name = "ReadingOfMe")
    record OfMe(
            ReadingId id,
            List<Role> roles,
            List<String> organizations,
            Purpose purpose,
            String what,
            boolean revealed,
            @Nullable String about,
            Instant readAt) {}

    /// What the auditor asks for; each part may be left open.
    ///
    /// @param before the last reading of the page before
    record Wanted(
            @Nullable PersonId person,
            @Nullable AccountId account,
            @Nullable Instant start,
            @Nullable Instant end,
            @Nullable ReadingId before,
            int limit) {}

    /// Readings by accounts that hold or held a role inside of these areas, the latest first.
    List<Reading> list(Collection<AreaId> within, Wanted wanted) {
        var areas = accounts.areasInside(List.copyOf(within));
        return jdbi.withHandle(h -> h.createQuery("""
                select r.id, r.account_id, a.display_name, r.person_ids, r.purpose, r.what, r.revealed, r.note,
                       r.read_at
                  from access.readings r
                  join access.accounts a on a.id = r.account_id
                 where exists (
                        select from access.grants g where g.account_id = r.account_id and g.area_id = any(:areas))
                   and (cast(:people as uuid[]) is null or r.person_ids && cast(:people as uuid[]))
                   and (cast(:account as uuid) is null or r.account_id = :account)
                   and (cast(:start as timestamptz) is null or r.read_at >= :start)
                   and (cast(:end as timestamptz) is null or r.read_at < :end)
                   and (cast(:before as uuid) is null or r.id < :before)
                 order by r.id desc
                 limit :limit
                """)
                .bind("areas", Id.array(areas))
                .bind("people", wanted.person() == null ? null : known(wanted.person()))
                .bind("account", wanted.account())
                .bind("start", wanted.start())
                .bind("end", wanted.end())
                .bind("before", wanted.before())
                .bind("limit", wanted.limit())
                .mapTo(Reading.class)
                .list());
    }

    /// Readings of one person, the latest first.
    List<OfMe> listOf(PersonId person, @Nullable ReadingId before, int limit) {
        var rows = jdbi.withHandle(h -> h.createQuery("""
                select r.id, r.purpose, r.what, r.revealed, r.read_at,
                       case when r.what = 'trajectory' then r.note end as about,
                       coalesce(array_agg(distinct g.role) filter (where g.role is not null), '{}') as roles,
                       coalesce(array_agg(distinct g.organization_id)
                           filter (where g.organization_id is not null), '{}') as organizations
                  from access.readings r
                  left join access.grants g
                    on g.account_id = r.account_id
                   and g.start_at <= r.read_at
                   and (g.end_at is null or g.end_at > r.read_at)
                   and not exists (
                        select from access.revocations v where v.grant_id = g.id and v.revoked_at <= r.read_at)
                 where r.person_ids && :people
                   and (cast(:before as uuid) is null or r.id < :before)
                 group by r.id, r.purpose, r.what, r.revealed, r.note, r.read_at
                 order by r.id desc
                 limit :limit
                """)
                .bind("people", known(person))
                .bind("before", before)
                .bind("limit", limit)
                .mapTo(MyRow.class)
                .list());
        var names = scopes.organizationNames(rows.stream()
                .flatMap(row -> row.organizations.stream())
                .distinct()
                .toList());
        return rows.stream()
                .map(row -> new OfMe(
                        row.id,
                        row.roles,
                        row.organizations.stream()
                                .map(id -> names.getOrDefault(id, ""))
                                .toList(),
                        row.purpose,
                        row.what,
                        row.revealed,
                        row.about,
                        row.readAt))
                .toList();
    }

    record MyRow(
            ReadingId id,
            Purpose purpose,
            String what,
            boolean revealed,
            @Nullable String about,
            Instant readAt,
            List<Role> roles,
            List<OrganizationId> organizations) {}
}
