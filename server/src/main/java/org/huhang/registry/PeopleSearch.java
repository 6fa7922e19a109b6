package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.huhang.shared.AreaId;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// Finds people among millions. Which way is quick depends on the scope: a frequent surname fills the first page of a
/// county after a few hundred entries of the city's index by name, but may be absent from a small community, whose own
/// entries are then the fewer. Each way reads an index alone until it knows its few rows.
@ApplicationScoped
class PeopleSearch {
    private static final String FOUND = """
            with found as materialized (%s)
            select p.id, p.name, p.sex, p.birth_date, p.identity_number, p.phone, p.household_id, p.area_id,
                   (select t.name from registry.area_terms t
                     where t.area_id = p.area_id and t.start_date <= :asOf
                       and (t.end_date is null or t.end_date > :asOf)) as area_name
              from found f
              join registry.people p on p.id = f.id
             order by %s
            """;

    /// The comparison `is true` keeps the planner from turning the look-up into a join: each area of the scope is
    /// hashed once.
    private static final String IN_SCOPE = """
            (p.area_id in (select c.area_id
                             from unnest(:scope) as s (id)
                             join registry.area_closure c on c.ancestor_id = s.id)) is true
            """;

    private static final String AREAS_OF_SCOPE = """
            (select distinct c.area_id
               from unnest(:scope) as s (id)
               join registry.area_closure c on c.ancestor_id = s.id) as a
            """;

    private static final String BY_NUMBER = FOUND.formatted(
            "select p.id from registry.people p where p.%s = :term and " + IN_SCOPE + " order by p.id limit :limit",
            "p.id");

    private static final String BY_IDENTITY_NUMBER = BY_NUMBER.replace("p.%s =", "p.identity_number =");
    private static final String BY_PHONE = BY_NUMBER.replace("p.%s =", "p.phone =");

    private static final String BY_NAME_WIDE = FOUND.formatted("""
            select p.id from registry.people p
             where p.name >= :first and p.name < :after and\s""" + IN_SCOPE + """
             order by p.name, p.id limit :limit
            """, "p.name, p.id");

    private static final String BY_NAME_NARROW = FOUND.formatted("""
            select p.id
              from\s""" + AREAS_OF_SCOPE + """
              join registry.people p on p.area_id = a.area_id
               and p.pinyin >= :initials and p.pinyin < :afterInitials
               and p.name >= :first and p.name < :after
             order by p.name, p.id limit :limit
            """, "p.name, p.id");

    private static final String BY_INITIALS_WIDE = FOUND.formatted("""
            select p.id from registry.people p
             where p.pinyin >= :first and p.pinyin < :after and\s""" + IN_SCOPE + """
             order by p.pinyin, p.name, p.id limit :limit
            """, "p.pinyin, p.name, p.id");

    private static final String BY_INITIALS_NARROW =
            FOUND.formatted("""
            select p.id
              from\s""" + AREAS_OF_SCOPE + """
             cross join lateral (
                   select p.id, p.pinyin, p.name
                     from registry.people p
                    where p.area_id = a.area_id and p.pinyin >= :first and p.pinyin < :after
                    order by p.pinyin, p.name, p.id limit :limit) as p
             order by p.pinyin, p.name, p.id limit :limit
            """, "p.pinyin, p.name, p.id");

    private final Jdbi jdbi;

    PeopleSearch(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// What lies both in the caller's areas and in the area asked for.
    SearchScope scope(Collection<AreaId> mine, @Nullable AreaId within) {
        record Part(AreaId id, AreaKind kind) {}
        if (mine.isEmpty()) {
            return SearchScope.NOWHERE;
        }
        var parts = jdbi.withHandle(h -> within == null
                ? h.createQuery("select id, kind from registry.areas where id = any(:mine)")
                        .bind("mine", AreaStore.uuids(mine))
                        .mapTo(Part.class)
                        .list()
                : h.createQuery("""
                        select a.id, a.kind
                          from registry.areas a
                         where (a.id = :within
                                and exists (select from registry.area_closure c
                                             where c.area_id = :within and c.ancestor_id = any(:mine)))
                            or (a.id = any(:mine)
                                and exists (select from registry.area_closure c
                                             where c.area_id = a.id and c.ancestor_id = :within))
                        """)
                        .bind("mine", AreaStore.uuids(mine))
                        .bind("within", within)
                        .mapTo(Part.class)
                        .list());
        return new SearchScope(
                parts.stream().map(Part::id).toList(),
                parts.stream().anyMatch(part -> part.kind().compareTo(AreaKind.COUNTY) <= 0));
    }

    /// By name and id, or by initials, name and id: the same order each time.
    List<PersonLine> find(SearchTerm term, SearchScope scope, LocalDate asOf, int limit) {
        if (scope.isEmpty()) {
            return List.of();
        }
        return switch (term) {
            case SearchTerm.IdentityNumber(var number) ->
                list(BY_IDENTITY_NUMBER, scope, asOf, limit, query -> query.bind("term", number));
            case SearchTerm.Phone(var phone) -> list(BY_PHONE, scope, asOf, limit, query -> query.bind("term", phone));
            case SearchTerm.Initials(var initials) -> {
                var range = Prefix.of(initials);
                yield list(
                        scope.wide() ? BY_INITIALS_WIDE : BY_INITIALS_NARROW,
                        scope,
                        asOf,
                        limit,
                        query -> query.bind("first", range.first()).bind("after", range.after()));
            }
            case SearchTerm.Name(var name) -> name.isEmpty() ? List.of() : byName(name, scope, asOf, limit);
            case SearchTerm.Code _ -> List.of();
        };
    }

    private List<PersonLine> byName(String name, SearchScope scope, LocalDate asOf, int limit) {
        var range = Prefix.of(name);
        if (scope.wide()) {
            return list(
                    BY_NAME_WIDE,
                    scope,
                    asOf,
                    limit,
                    query -> query.bind("first", range.first()).bind("after", range.after()));
        }
        // The index of an area runs by initials first; those of a name's beginning follow from it.
        var initials = Pinyin.initialsOfPerson(name);
        var initialsRange = initials.isEmpty() ? new Prefix("", "\uffff") : Prefix.of(initials);
        return list(
                BY_NAME_NARROW,
                scope,
                asOf,
                limit,
                query -> query.bind("first", range.first())
                        .bind("after", range.after())
                        .bind("initials", initialsRange.first())
                        .bind("afterInitials", initialsRange.after()));
    }

    private List<PersonLine> list(
            String sql,
            SearchScope scope,
            LocalDate asOf,
            int limit,
            java.util.function.UnaryOperator<Query> bindings) {
        return jdbi.withHandle(h -> bindings.apply(h.createQuery(sql)
                        .bind("scope", AreaStore.uuids(scope.areas()))
                        .bind("asOf", asOf)
                        .bind("limit", limit))
                .map(PersonRows::line)
                .list());
    }
}
