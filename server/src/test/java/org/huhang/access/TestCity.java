package org.huhang.access;

import java.util.List;
import java.util.UUID;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.huhang.shared.OrganizationId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// The smallest city in which scopes matter: a root with two sibling areas, one organization in each.
public record TestCity(
        AreaId root,
        AreaId inside,
        AreaId outside,
        OrganizationId organizationInside,
        OrganizationId organizationOutside) {

    /// Before there is one.
    public static final TestCity NONE = new TestCity(
            new AreaId(Ids.next()),
            new AreaId(Ids.next()),
            new AreaId(Ids.next()),
            new OrganizationId(Ids.next()),
            new OrganizationId(Ids.next()));

    public static TestCity build(Jdbi jdbi) {
        var root = area(jdbi, "PREFECTURE", "张家界市", null);
        var inside = area(jdbi, "COUNTY", "永定区", root);
        var outside = area(jdbi, "COUNTY", "武陵源区", root);
        return new TestCity(
                root, inside, outside, organization(jdbi, "永定区法院", inside), organization(jdbi, "武陵源区法院", outside));
    }

    public static AreaId area(Jdbi jdbi, String kind, String name, @Nullable AreaId parent) {
        var id = new AreaId(Ids.next());
        jdbi.useHandle(h -> {
            h.execute("insert into registry.areas (id, kind) values (?, ?)", id.value(), kind);
            h.execute(
                    "insert into registry.area_terms (area_id, start_date, name, pinyin, statutory_parent_id)"
                            + " values (?, '2021-01-01', ?, '', ?)",
                    id.value(),
                    name,
                    parent == null ? null : parent.value());
            for (UUID above : parent == null ? List.of(id.value()) : List.of(id.value(), parent.value())) {
                h.execute("insert into registry.area_closure (area_id, ancestor_id) values (?, ?)", id.value(), above);
            }
        });
        return id;
    }

    private static OrganizationId organization(Jdbi jdbi, String name, AreaId area) {
        var id = new OrganizationId(Ids.next());
        jdbi.useHandle(h -> h.execute(
                "insert into registry.organizations (id, name, pinyin, system, level, area_id)"
                        + " values (?, ?, '', 'COURTS', 'COUNTY', ?)",
                id.value(),
                name,
                area.value()));
        return id;
    }
}
