package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huhang.shared.AreaId;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

@ApplicationScoped
class AreaStore {
    /// The areas with the term in force on `:asOf`.
    private static final String AREAS = """
            select a.id, a.kind, t.name, t.code, t.local_code, t.statutory_parent_id, t.operational_parent_id,
                   a.longitude, a.latitude
              from registry.areas a
              join registry.area_terms t on t.area_id = a.id and t.start_date <= :asOf
                                        and (t.end_date is null or t.end_date > :asOf)
            """;

    private final Jdbi jdbi;

    AreaStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Area> list(Collection<AreaId> ids, LocalDate asOf) {
        return areas(
                "where a.id = any(:ids) order by t.code, t.local_code, t.name",
                asOf,
                query -> query.bind("ids", uuids(ids)));
    }

    List<Area> listByCode(String code, LocalDate asOf) {
        return areas(
                "where t.code = :code or t.local_code = :code order by t.code nulls last limit 20",
                asOf,
                query -> query.bind("code", code));
    }

    /// By name or by an alias that was in use on that day, exactly.
    List<Area> listByName(String name, LocalDate asOf, int limit) {
        return areas("""
                where t.name = :name
                   or a.id in (select area_id from registry.area_aliases
                                where alias = :name
                                  and (start_date is null or start_date <= :asOf)
                                  and (end_date is null or end_date > :asOf))
                order by (t.name = :name) desc, t.code, t.local_code, a.id
                limit :limit""", asOf, query -> query.bind("name", name).bind("limit", limit));
    }

    List<Area> listRoots(LocalDate asOf) {
        return areas(
                "where t.statutory_parent_id is null and t.operational_parent_id is null order by t.code",
                asOf,
                query -> query);
    }

    /// What a house serves: one city, in most houses. Those where guests of it live have no building here.
    List<Area> listCities(LocalDate asOf) {
        return areas("""
                where a.kind = 'PREFECTURE'
                  and exists (select from registry.area_closure c
                                join registry.buildings b on b.area_id = c.area_id
                               where c.ancestor_id = a.id)
                order by t.code, a.id""", asOf, query -> query);
    }

    List<Area> listAll(LocalDate asOf) {
        return areas("order by t.code, t.local_code, a.id", asOf, query -> query);
    }

    List<Area> listBelow(Collection<AreaId> tops, AreaKind downTo, LocalDate asOf) {
        var kinds = EnumSet.range(AreaKind.PROVINCE, downTo).stream()
                .map(Enum::name)
                .toArray(String[]::new);
        return areas("""
                where exists (select from registry.area_closure c
                               where c.area_id = a.id and c.ancestor_id = any(:tops))
                  and (a.kind = any(:kinds) or a.id = any(:tops))
                order by t.code, t.local_code, t.name, a.id
                """, asOf, query -> query.bind("tops", uuids(tops)).bind("kinds", kinds));
    }

    /// From the root down to the area itself.
    List<Area> path(AreaId area, Parentage parentage, LocalDate asOf) {
        var parent = switch (parentage) {
            case STATUTORY -> "coalesce(t.statutory_parent_id, t.operational_parent_id)";
            case OPERATIONAL -> "coalesce(t.operational_parent_id, t.statutory_parent_id)";
        };
        return jdbi.withHandle(h -> h.createQuery("""
                with recursive path (area_id, depth) as (
                    select cast(:area as uuid), 0
                    union all
                    select %s, depth + 1
                      from path p
                      join registry.area_terms t on t.area_id = p.area_id and t.start_date <= :asOf
                                                and (t.end_date is null or t.end_date > :asOf)
                     where depth < 20 and %s is not null)
                %s  join path on path.area_id = a.id
                 order by path.depth desc
                """.formatted(parent, parent, AREAS))
                .bind("area", area)
                .bind("asOf", asOf)
                .mapTo(Area.class)
                .list());
    }

    List<AreaNode> listNodes(String where, Collection<AreaId> ids, LocalDate asOf) {
        return jdbi.withHandle(h -> h.createQuery("""
                with areas as materialized (%s where %s)
                select areas.*,
                       (select count(*)
                          from registry.area_terms t
                         where (t.statutory_parent_id = areas.id or t.operational_parent_id = areas.id)
                           and t.start_date <= :asOf and (t.end_date is null or t.end_date > :asOf)) as children,
                       (select coalesce(sum(c.people), 0)
                          from registry.area_closure l
                          join registry.area_counts c on c.area_id = l.area_id
                         where l.ancestor_id = areas.id) as people
                  from areas
                 order by code, local_code, name, id
                """.formatted(AREAS, where))
                .bind("ids", uuids(ids))
                .bind("asOf", asOf)
                .reduceRows(new ArrayList<AreaNode>(), (nodes, row) -> {
                    nodes.add(new AreaNode(
                            row.getRow(Area.class),
                            row.getColumn("children", Long.class),
                            row.getColumn("people", Long.class)));
                    return nodes;
                }));
    }

    /// Sums the counts of the smallest areas: 1,900 rows and 2 ms for the whole city.
    AreaCounts counts(AreaId area) {
        return jdbi.withHandle(h ->
                h.createQuery("""
                select coalesce(sum(c.people), 0) as people, coalesce(sum(c.households), 0) as households,
                       coalesce(sum(c.buildings), 0) as buildings, coalesce(sum(c.dwellings), 0) as dwellings,
                       count(*) filter (where a.kind = 'COMPOUND' and a.id <> :area) as compounds
                  from registry.area_closure l
                  join registry.areas a on a.id = l.area_id
                  left join registry.area_counts c on c.area_id = l.area_id
                 where l.ancestor_id = :area
                """).bind("area", area).mapTo(AreaCounts.class).one());
    }

    List<AreaTerm> listTerms(AreaId area) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                select area_id, start_date, end_date, edition_id, code, local_code, name, statutory_parent_id,
                       operational_parent_id
                  from registry.area_terms
                 where area_id = :area
                 order by start_date
                """).bind("area", area).mapTo(AreaTerm.class).list());
    }

    List<AreaAlias> listAliases(AreaId area) {
        return jdbi.withHandle(h ->
                h.createQuery("""
                select area_id, alias, start_date, end_date, note
                  from registry.area_aliases
                 where area_id = :area
                 order by alias
                """).bind("area", area).mapTo(AreaAlias.class).list());
    }

    List<AreaAlias> listAllAliases() {
        return jdbi.withHandle(h -> h.createQuery("""
                select area_id, alias, start_date, end_date, note from registry.area_aliases order by alias
                """).mapTo(AreaAlias.class).list());
    }

    private List<Area> areas(String where, LocalDate asOf, java.util.function.UnaryOperator<Query> bindings) {
        return jdbi.withHandle(h -> bindings.apply(h.createQuery(AREAS + where).bind("asOf", asOf))
                .mapTo(Area.class)
                .list());
    }

    /// The ancestor of this kind for each area that has one or is one.
    Map<AreaId, AreaId> ancestors(Collection<AreaId> ids, AreaKind kind) {
        record Pair(AreaId areaId, AreaId ancestorId) {}
        return jdbi.withHandle(h -> h.createQuery("""
                select distinct on (c.area_id) c.area_id, c.ancestor_id
                  from registry.area_closure c
                  join registry.areas a on a.id = c.ancestor_id and a.kind = :kind
                 where c.area_id = any(:ids)
                 order by c.area_id, c.ancestor_id
                """)
                .bind("ids", uuids(ids))
                .bind("kind", kind)
                .mapTo(Pair.class)
                .collect(Collectors.toMap(Pair::areaId, Pair::ancestorId)));
    }

    Set<AreaId> around(AreaId id) {
        return jdbi.withHandle(h -> h.createQuery("select ancestor_id from registry.area_closure where area_id = :id")
                .bind("id", id)
                .mapTo(AreaId.class)
                .collect(Collectors.toSet()));
    }

    Set<AreaId> within(Collection<AreaId> ids) {
        return jdbi.withHandle(
                h -> h.createQuery("select area_id from registry.area_closure where ancestor_id = any(:ids)")
                        .bind("ids", uuids(ids))
                        .mapTo(AreaId.class)
                        .collect(Collectors.toSet()));
    }

    static UUID[] uuids(Collection<? extends org.huhang.shared.Id> ids) {
        return ids.stream().map(org.huhang.shared.Id::value).toArray(UUID[]::new);
    }
}
