package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huhang.imports.ImportColumn;
import org.huhang.imports.RowCells;
import org.huhang.shared.AreaId;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.jdbi.v3.core.Jdbi;

/// The organizations that a batch of rows names, asked for at once.
@ApplicationScoped
class OrganizationsByName {
    private final Jdbi jdbi;

    OrganizationsByName(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record Line(OrganizationId id, String name) {}

    /// Those of an area and all below it.
    Found within(AreaId scope, Collection<String> names) {
        return find(scope, names, "select area_id from registry.area_closure where ancestor_id = :scope");
    }

    /// And of those above, for a sub-unit's parent stands higher.
    Found around(AreaId scope, Collection<String> names) {
        return find(scope, names, """
                select area_id from registry.area_closure where ancestor_id = :scope
                union all
                select ancestor_id from registry.area_closure where area_id = :scope""");
    }

    private Found find(AreaId scope, Collection<String> names, String areas) {
        var found = new Found();
        jdbi.useHandle(h -> h.createQuery(
                        "select id, name from registry.organizations where name = any(:names) and area_id in (" + areas
                                + ")")
                .bind("names", names.toArray(String[]::new))
                .bind("scope", scope)
                .mapTo(Line.class)
                .forEach(line -> found.add(line.name(), line.id())));
        return found;
    }

    /// By name, growing with the rows of the same batch.
    static final class Found {
        private final Map<String, List<OrganizationId>> byName = new HashMap<>();

        void add(String name, OrganizationId id) {
            byName.merge(
                    name,
                    List.of(id),
                    (one, other) -> java.util.stream.Stream.concat(one.stream(), other.stream())
                            .distinct()
                            .toList());
        }

        Outcome<OrganizationId> get(String name, ImportColumn column) {
            var ids = byName.getOrDefault(name, List.of());
            return ids.size() == 1
                    ? Outcome.done(ids.getFirst())
                    : Outcome.refused(Refusal.invalid(
                            ids.isEmpty() ? "registry.organization-unknown" : "registry.organization-ambiguous",
                            column.key(),
                            Map.of("text", RowCells.shown(name), "count", ids.size())));
        }
    }
}
