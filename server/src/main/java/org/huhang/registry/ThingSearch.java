package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.huhang.shared.OrganizationId;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/// Finds areas, organizations and places by the beginning of their initials, by their code, or by any part of their
/// name. Names that begin with the text come first. Parts are found by single characters and pairs, for most Chinese
/// searches are too short for trigrams.
@ApplicationScoped
class ThingSearch {
    private static final String IN_SCOPE = """
            exists (select from registry.area_closure c
                     where c.area_id = %s and c.ancestor_id = any(:scope))
            """;

    private static final String PLACE_IN_NARROW_SCOPE = """
            where exists (select from registry.place_areas pa
                           where pa.place_id = t.id and %s)
            """.formatted(IN_SCOPE.formatted("pa.area_id"));

    /// Asked for one candidate after the other in the order of the answer: the city's first twenty 超市 need no look at
    /// the other thousand.
    private static final String PLACE_IN_WIDE_SCOPE = """
            cross join lateral (
                  select from registry.place_areas pa
                    join registry.area_closure c on c.area_id = pa.area_id
                   where pa.place_id = t.id and c.ancestor_id = any(:scope)
                   limit 1) as inside
            where true
            """;

    private final Jdbi jdbi;

    ThingSearch(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<AreaLine> areas(SearchTerm term, SearchScope scope, LocalDate asOf, int limit) {
        return list(
                term,
                "t",
                limit,
                AreaLine.class,
                scope,
                List.of(),
                """
                select a.id, a.kind, t.name, t.code, p.name as parent_name
                  from registry.area_terms t
                  join registry.areas a on a.id = t.area_id
                  left join registry.area_terms p on p.area_id = t.statutory_parent_id and p.start_date <= :asOf
                                                  and (p.end_date is null or p.end_date > :asOf)
                 where t.start_date <= :asOf and (t.end_date is null or t.end_date > :asOf)
                   and %s
                """.formatted(IN_SCOPE.formatted("t.area_id")),
                "coalesce(t.code, t.local_code), a.id",
                asOf);
    }

    /// @param own organizations that the caller works for, found wherever they are
    List<OrganizationLine> organizations(
            SearchTerm term, SearchScope scope, Collection<OrganizationId> own, LocalDate asOf, int limit) {
        return list(
                term,
                "t",
                limit,
                OrganizationLine.class,
                scope,
                own,
                """
                select t.id, t.name, t.system, t.level, t.area_id
                  from registry.organizations t
                 where (%s or t.id = any(:own))
                """.formatted(IN_SCOPE.formatted("t.area_id")),
                "t.name, t.id",
                asOf);
    }

    List<PlaceLine> places(SearchTerm term, SearchScope scope, LocalDate asOf, int limit) {
        return list(
                term,
                "t",
                limit,
                PlaceLine.class,
                scope,
                List.of(),
                """
                select t.id, t.kind, t.name,
                       (select string_agg(n.name, '、' order by n.name)
                          from registry.place_areas pa
                          join registry.area_terms n on n.area_id = pa.area_id and n.start_date <= :asOf
                                                    and (n.end_date is null or n.end_date > :asOf)
                         where pa.place_id = t.id) as area_names
                  from registry.places t
                """ + (scope.wide() ? PLACE_IN_WIDE_SCOPE : PLACE_IN_NARROW_SCOPE),
                "t.name, t.id",
                asOf);
    }

    private <T> List<T> list(
            SearchTerm term,
            String table,
            int limit,
            Class<T> type,
            SearchScope scope,
            Collection<OrganizationId> own,
            String select,
            String order,
            LocalDate asOf) {
        if (scope.isEmpty() && own.isEmpty()) {
            return List.of();
        }
        var areas = type.equals(AreaLine.class);
        return switch (term) {
            case SearchTerm.Name(var name)
            when !name.isEmpty() ->
                run(
                        select + """
                                and registry.grams(%1$s.name) @> cast(:grams as text[]) and strpos(%1$s.name, :name) > 0
                                order by strpos(%1$s.name, :name) > 1, %2$s limit :limit
                                """.formatted(table, order),
                        type,
                        scope,
                        own,
                        asOf,
                        limit,
                        query -> query.bind("name", name)
                                .bind("grams", grams(name).toArray(String[]::new)));
            case SearchTerm.Initials(var initials) -> {
                var range = Prefix.of(initials);
                yield run(
                        select
                                + "and %1$s.pinyin >= :first and %1$s.pinyin < :after order by %1$s.pinyin, %2$s limit :limit"
                                        .formatted(table, order),
                        type,
                        scope,
                        own,
                        asOf,
                        limit,
                        query -> query.bind("first", range.first()).bind("after", range.after()));
            }
            case SearchTerm.Code(var code) when areas -> byCode(code, select, order, type, scope, asOf, limit);
            case SearchTerm.Phone(var code) when areas -> byCode(code, select, order, type, scope, asOf, limit);
            default -> List.of();
        };
    }

    private <T> List<T> byCode(
            String code, String select, String order, Class<T> type, SearchScope scope, LocalDate asOf, int limit) {
        var range = Prefix.of(DivisionCode.parse(code).map(DivisionCode::value).orElse(code));
        return run(
                select + """
                        and ((t.code >= :first and t.code < :after) or (t.local_code >= :first and t.local_code < :after))
                        order by length(coalesce(t.code, t.local_code)), %s limit :limit
                        """.formatted(order),
                type,
                scope,
                List.of(),
                asOf,
                limit,
                query -> query.bind("first", range.first()).bind("after", range.after()));
    }

    private <T> List<T> run(
            String sql,
            Class<T> type,
            SearchScope scope,
            Collection<OrganizationId> own,
            LocalDate asOf,
            int limit,
            java.util.function.UnaryOperator<Query> bindings) {
        return jdbi.withHandle(h -> {
            var query = bindings.apply(h.createQuery(sql.replace(":limit", Integer.toString(limit)))
                    .bind("scope", AreaStore.uuids(scope.areas()))
                    .bind("asOf", asOf));
            if (sql.contains(":own")) {
                query.bind("own", AreaStore.uuids(own));
            }
            return query.mapTo(type).list();
        });
    }

    /// The pairs of characters of a text, or its one character; what `registry.grams` would look for.
    static SequencedSet<String> grams(String text) {
        int[] letters = text.codePoints().toArray();
        var grams = new ArrayList<String>();
        for (int i = 0; i + 1 < letters.length; i++) {
            grams.add(new String(letters, i, 2));
        }
        return new LinkedHashSet<>(grams.isEmpty() ? List.of(text) : grams);
    }
}
