package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.huhang.shared.AreaId;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// Finds people among millions. Which way is quick depends on the scope: a frequent surname fills the first page of a
/// county after a few hundred entries of the city's index by name, but may be absent from a small community, whose own
/// entries are then the fewer. Each way reads an index alone until it knows its few rows.
@ApplicationScoped
class PeopleSearch {
    /// From about here on a page fills sooner from the city's index (21 rows of a fortieth of the city: 840 entries,
    /// each asked for its area) than from fifty places in the index by area. Measured on the full city, 2021 areas.
    private static final int WIDE_AREAS = 50;

    private static final String FOUND = """
            with found as materialized (%s)
            select p.id, p.name, p.sex, p.birth_date, p.key_number, p.identity_sealed, p.phone_sealed,
                   p.household_id, p.area_id,
                   (select t.name from registry.area_terms t
                     where t.area_id = p.area_id and t.start_date <= :asOf
                       and (t.end_date is null or t.end_date > :asOf)) as area_name
              from found f
              join registry.people p on p.id = f.id
             order by %s
            """;

    /// Asked for one candidate after the other; the limit keeps the planner from collecting the whole scope first.
    private static final String IN_SCOPE = """
            cross join lateral (
                  select from registry.area_closure c
                   where c.area_id = p.area_id and c.ancestor_id = any(:scope)
                   limit 1) as inside
            """;

    private static final String BY_NUMBER = FOUND.formatted(
            "select p.id from registry.people p " + IN_SCOPE
                    + " where p.%s = any(:indexes) and p.merged_into is null order by p.id limit :limit",
            "p.id");

    private static final String BY_IDENTITY_NUMBER = BY_NUMBER.replace("p.%s =", "p.identity_index =");
    private static final String BY_PHONE = BY_NUMBER.replace("p.%s =", "p.phone_index =");

    private static final String BY_NAME_WIDE = FOUND.formatted("""
            select p.id from registry.people p\s""" + IN_SCOPE + """
             where p.name >= :first and p.name < :after and p.merged_into is null
             order by p.name, p.id limit :limit
            """, "p.name, p.id");

    private static final String BY_NAME_NARROW = narrow("and strpos(p.name, :name) = 1");

    private static final String BY_INITIALS_WIDE = FOUND.formatted("""
            select p.id from registry.people p\s""" + IN_SCOPE + """
             where p.pinyin >= :first and p.pinyin < :after and p.merged_into is null
             order by p.pinyin, p.name, p.id limit :limit
            """, "p.pinyin, p.name, p.id");

    private static final String BY_INITIALS_NARROW = narrow("");

    private final Jdbi jdbi;
    private final PersonSecrets secrets;
    private final PersonRows rows;
    private final ConcurrentHashMap<AreaId, Integer> extents = new ConcurrentHashMap<>();

    PeopleSearch(Jdbi jdbi, PersonSecrets secrets, PersonRows rows) {
        this.jdbi = jdbi;
        this.secrets = secrets;
        this.rows = rows;
    }

    /// The first few of each area in the order of the area's index, then the first few of all. What the page ends
    /// with is known from the first two of each area, so that the others read no further than that: a community has
    /// forty compounds and more, and a page of rows from each were nine hundred rows to read and throw away.
    ///
    /// Ordered by the one area too, so that no other index can serve: wrong about how frequent a surname is, the
    /// planner ran through all 曾 of the city for each of fifty areas, 0.9 s instead of 3 ms.
    private static String narrow(String condition) {
        var ofEachArea = """
                from areas a
                cross join lateral (
                      select p.id, p.pinyin, p.name
                        from registry.people p
                       where p.area_id = a.area_id
                         and p.pinyin >= :first and p.pinyin < :after and p.merged_into is null
                         %s %s
                       order by p.area_id, p.pinyin, p.name, p.id limit %s) as p
                """;
        return FOUND.formatted(
                """
                with areas as materialized (
                     select distinct area_id from registry.area_closure where ancestor_id = any(:scope)),
                page_end as materialized (
                     select p.pinyin
                     %s
                     order by p.pinyin offset :limit - 1 limit 1)
                select p.id
                %s
                order by p.pinyin, p.name, p.id limit :limit
                """.formatted(
                                ofEachArea.formatted(condition, "", "2"),
                                ofEachArea.formatted(
                                        condition,
                                        "and p.pinyin <= coalesce((select pinyin from page_end), :after)",
                                        ":limit")),
                "p.pinyin, p.name, p.id");
    }

    /// What lies both in the caller's areas and in the area asked for.
    SearchScope scope(Collection<AreaId> mine, @Nullable AreaId within) {
        var parts = within == null || mine.isEmpty() ? mine : overlap(mine, within);
        return new SearchScope(
                List.copyOf(parts), parts.stream().mapToInt(this::extent).sum() >= WIDE_AREAS);
    }

    private List<AreaId> overlap(Collection<AreaId> mine, AreaId within) {
        return jdbi.withHandle(h -> h.createQuery("""
                select cast(:within as uuid)
                 where exists (select from registry.area_closure
                                where area_id = :within and ancestor_id = any(:mine))
                union
                select area_id from registry.area_closure where ancestor_id = :within and area_id = any(:mine)
                """)
                .bind("mine", AreaStore.uuids(mine))
                .bind("within", within)
                .mapTo(AreaId.class)
                .list());
    }

    /// How many areas lie in one. Asked once and kept: it only chooses between two ways to the same answer.
    private int extent(AreaId area) {
        return extents.computeIfAbsent(
                area,
                asked -> jdbi.withHandle(
                        h -> h.createQuery("select count(*) from registry.area_closure where ancestor_id = :area")
                                .bind("area", asked)
                                .mapTo(Integer.class)
                                .one()));
    }

    /// In a stable order: by initials, name and id, but a wide search by name by name and id.
    List<PersonLine> find(SearchTerm term, SearchScope scope, LocalDate asOf, int limit) {
        if (scope.isEmpty()) {
            return List.of();
        }
        return switch (term) {
            case SearchTerm.IdentityNumber(var number) ->
                byIndex(BY_IDENTITY_NUMBER, secrets.identityIndexes(List.of(number)), scope, asOf, limit);
            case SearchTerm.Phone(var phone) -> byIndex(BY_PHONE, secrets.phoneIndexes(phone), scope, asOf, limit);
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

    private List<PersonLine> byIndex(String sql, UUID[] indexes, SearchScope scope, LocalDate asOf, int limit) {
        boolean one = indexes.length == 1;
        return list(
                one ? sql.replace("any(:indexes)", ":indexes") : sql,
                scope,
                asOf,
                limit,
                query -> one ? query.bind("indexes", indexes[0]) : query.bind("indexes", indexes));
    }

    private List<PersonLine> byName(String name, SearchScope scope, LocalDate asOf, int limit) {
        if (scope.wide()) {
            var range = Prefix.of(name);
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
                query -> query.bind("name", name)
                        .bind("first", initialsRange.first())
                        .bind("after", initialsRange.after()));
    }

    private List<PersonLine> list(
            String sql,
            SearchScope scope,
            LocalDate asOf,
            int limit,
            java.util.function.UnaryOperator<Query> bindings) {
        // The limit as a number in the text, and one area or index as one: with these the planner knows enough to plan
        // once for all searches. Of an array it does not know the length and plans anew, half of a search's time.
        var limited = sql.replace(":limit", Integer.toString(limit));
        boolean one = scope.areas().size() == 1;
        return jdbi.withHandle(h -> bindings.apply(
                        h.createQuery(one ? limited.replace("any(:scope)", ":scope") : limited)
                                .bind("scope", one ? scope.areas().getFirst().value() : AreaStore.uuids(scope.areas()))
                                .bind("asOf", asOf))
                .map(rows::line)
                .list());
    }
}
