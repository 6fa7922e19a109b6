package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import org.huhang.shared.AreaId;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Adds areas, gives them new names, codes and parents from a day on, and aliases. What was before stays readable as
/// of its time; the closure follows in the same transaction.
@ApplicationScoped
public class AreaChanges {
    private final Jdbi jdbi;
    private final Closure closure;

    AreaChanges(Jdbi jdbi, Closure closure) {
        this.jdbi = jdbi;
        this.closure = closure;
    }

    /// A new area, such as a local unit that no edition knows.
    @Transactional
    public Outcome<AreaId> add(
            AreaId id,
            AreaKind kind,
            @Nullable Double longitude,
            @Nullable Double latitude,
            AreaTerm term,
            LocalDate today) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into registry.areas (id, kind, longitude, latitude) values (:id, :kind, :longitude, :latitude)
                """)
                .bind("id", id)
                .bind("kind", kind)
                .bind("longitude", longitude)
                .bind("latitude", latitude)
                .execute());
        insert(term);
        closure.derive(today);
        return Outcome.done(id);
    }

    /// Ends the term in force on the new term's first day and begins the new one.
    @Transactional
    public Outcome<AreaId> beginTerm(AreaTerm term, LocalDate today) {
        boolean later = jdbi.withHandle(h -> h.createQuery("""
                select exists (
                    select from registry.area_terms where area_id = :area and start_date >= :start)
                """)
                .bind("area", term.areaId())
                .bind("start", term.startDate())
                .mapTo(boolean.class)
                .one());
        if (later) {
            return Outcome.refused(Refusal.conflict("registry.later-term-stands", Map.of("start", term.startDate())));
        }
        if (liesBelow(term.statutoryParentId(), term.areaId())
                || liesBelow(term.operationalParentId(), term.areaId())) {
            return Outcome.refused(
                    Refusal.invalid("registry.parent-lies-below", "parentId", Map.of("name", term.name())));
        }
        jdbi.useHandle(h -> h.createUpdate("""
                update registry.area_terms
                   set end_date = :start
                 where area_id = :area and (end_date is null or end_date > :start)
                """)
                .bind("area", term.areaId())
                .bind("start", term.startDate())
                .execute());
        insert(term);
        closure.derive(today);
        return Outcome.done(term.areaId());
    }

    /// Says again what was said changes nothing.
    @Transactional
    public void addAlias(AreaAlias alias) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into registry.area_aliases (area_id, alias, start_date, end_date, note)
                values (:areaId, :alias, :startDate, :endDate, :note)
                on conflict (area_id, alias) do nothing
                """).bindMethods(alias).execute());
    }

    private boolean liesBelow(@Nullable AreaId parent, AreaId area) {
        return parent != null
                && jdbi.withHandle(h -> h.createQuery("""
                select exists (
                    select from registry.area_closure where area_id = :parent and ancestor_id = :area)
                """)
                        .bind("parent", parent)
                        .bind("area", area)
                        .mapTo(boolean.class)
                        .one());
    }

    private void insert(AreaTerm term) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into registry.area_terms (area_id, start_date, end_date, edition_id, code, local_code, name,
                       pinyin, statutory_parent_id, operational_parent_id)
                values (:areaId, :startDate, :endDate, :editionId, :code, :localCode, :name, :pinyin,
                       :statutoryParentId, :operationalParentId)
                """)
                .bindMethods(term)
                .bind("pinyin", Pinyin.initials(term.name()))
                .execute());
    }
}
