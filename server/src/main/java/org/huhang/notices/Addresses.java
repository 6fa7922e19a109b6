package org.huhang.notices;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.huhang.registry.Areas;
import org.huhang.registry.Organizations;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.huhang.shared.OrganizationId;

/// Finds to whom a notice goes, as the areas and organizations stand on a day.
@ApplicationScoped
class Addresses {
    private final Areas areas;
    private final Organizations organizations;

    Addresses(Areas areas, Organizations organizations) {
        this.areas = areas;
        this.organizations = organizations;
    }

    /// Each before all below it; empty where the lines name nobody.
    List<Addressee> find(NoticeId id, List<Addressing> to, LocalDate on) {
        var tree = new AddressTree(areas.listAll(on));
        for (Addressing each : to) {
            AreaId area = each.areaId();
            OrganizationId organization = each.organizationId();
            if (area != null) {
                tree.addAreas(
                        each.downTo() == null
                                ? areas.list(List.of(area), on)
                                : areas.listBelow(List.of(area), each.downTo(), on));
            } else if (organization != null) {
                tree.addOrganizations(
                        each.withSubUnits()
                                ? organizations.listBelow(List.of(organization))
                                : organizations.list(List.of(organization)));
            }
        }
        return tree.layOut(id, Ids::next);
    }
}
