package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.huhang.imports.ImportColumn;
import org.huhang.imports.ImportKind.Legible;
import org.huhang.shared.AreaId;
import org.huhang.shared.Id;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.jdbi.v3.core.Jdbi;

/// Many organizations at once into a registry at work.
@ApplicationScoped
class ImportedOrganizations {
    private final Jdbi jdbi;
    private final RegistryTables tables;
    private final OrganizationsByName names;

    ImportedOrganizations(Jdbi jdbi, RegistryTables tables, OrganizationsByName names) {
        this.jdbi = jdbi;
        this.tables = tables;
        this.names = names;
    }

    private record Known(AreaId areaId, String name) {}

    /// @return rows that are registered already, or whose parent is not
    Map<Integer, Refusal> write(
            AreaId scope, List<Legible<OrganizationsImport.Row>> rows, ImportColumn name, ImportColumn parent) {
        Map<Integer, Refusal> refused = new HashMap<>();
        List<Organization> accepted = new ArrayList<>(rows.size());
        jdbi.useHandle(h -> {
            // no two files may add the same one at once, and no key can tell organizations apart
            h.execute("lock table registry.organizations in share row exclusive mode");
            var known = known(rows);
            var parents = names.around(
                    scope,
                    rows.stream()
                            .map(row -> row.value().parent())
                            .filter(Objects::nonNull)
                            .collect(Collectors.toSet()));
            rows.forEach(row -> {
                var organization = row.value().organization();
                if (known.contains(new Known(organization.areaId(), organization.name()))) {
                    refused.put(row.number(), Refusal.invalid("registry.organization-known", name.key(), Map.of()));
                    return;
                }
                var named = row.value().parent();
                var placed = named == null
                        ? Outcome.done(organization)
                        : parents.get(named, parent).map(id -> under(id, organization));
                switch (placed) {
                    case Outcome.Refused<Organization>(Refusal why) -> refused.put(row.number(), why);
                    case Outcome.Done<Organization>(Organization done) -> {
                        accepted.add(done);
                        parents.add(done.name(), done.id());
                    }
                }
            });
            tables.on(h).organizations(accepted);
        });
        return refused;
    }

    private Set<Known> known(List<Legible<OrganizationsImport.Row>> rows) {
        var all = rows.stream().map(row -> row.value().organization()).toList();
        return jdbi.withHandle(h -> new HashSet<>(h.createQuery("""
                select area_id, name from registry.organizations where area_id = any(:areas) and name = any(:names)
                """)
                .bind("areas", Id.array(all.stream().map(Organization::areaId).collect(Collectors.toSet())))
                .bind("names", all.stream().map(Organization::name).toArray(String[]::new))
                .mapTo(Known.class)
                .list()));
    }

    private static Organization under(OrganizationId parent, Organization organization) {
        return new Organization(
                organization.id(),
                organization.name(),
                organization.system(),
                organization.level(),
                organization.areaId(),
                parent,
                organization.establishment(),
                organization.establishmentAssumed());
    }
}
