package org.huhang.notices;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.huhang.registry.Area;
import org.huhang.registry.Organization;
import org.huhang.shared.AreaId;
import org.jspecify.annotations.Nullable;

/// Lays areas and organizations out as the tree in which a notice goes down and silence comes up again.
///
/// Above an area stands the nearest area around it that is addressed too, by who runs it rather than by the statutory
/// code. Above an organization stands the one that it belongs to, else the nearest addressed area that
/// it serves. Whoever is addressed twice stands in it once.
///
///     city ─┬─ 永定区 ──┬─ 永定街道 ── 解放社区
///           │           └─ district court ── its sub-unit
///           └─ 慈利县
final class AddressTree {
    private final Map<UUID, Area> areas = new LinkedHashMap<>();
    private final Map<UUID, Organization> organizations = new LinkedHashMap<>();
    private final Map<AreaId, Area> around;

    /// @param around all areas in which something addressed may lie, to climb through those that are not addressed
    AddressTree(Collection<Area> around) {
        this.around = new LinkedHashMap<>();
        around.forEach(area -> this.around.put(area.id(), area));
    }

    void addAreas(Collection<Area> more) {
        more.forEach(area -> areas.putIfAbsent(area.id().value(), area));
    }

    void addOrganizations(Collection<Organization> more) {
        more.forEach(organization -> organizations.putIfAbsent(organization.id().value(), organization));
    }

    /// Each before all below it.
    ///
    /// @param ids a fresh one for each addressee
    List<Addressee> layOut(NoticeId notice, Supplier<UUID> ids) {
        var below = new LinkedHashMap<@Nullable UUID, List<UUID>>();
        areas.values()
                .forEach(area -> below.computeIfAbsent(above(parent(area)), _ -> new ArrayList<>())
                        .add(area.id().value()));
        organizations
                .values()
                .forEach(organization -> below.computeIfAbsent(above(organization), _ -> new ArrayList<>())
                        .add(organization.id().value()));
        var laidOut = new ArrayList<Addressee>();
        add(null, null, notice, below, ids, laidOut);
        return laidOut;
    }

    private void add(
            @Nullable UUID key,
            @Nullable AddresseeId superior,
            NoticeId notice,
            Map<@Nullable UUID, List<UUID>> below,
            Supplier<UUID> ids,
            List<Addressee> laidOut) {
        for (UUID each : below.getOrDefault(key, List.of())) {
            var id = new AddresseeId(ids.get());
            var area = areas.get(each);
            var organization = organizations.get(each);
            if (area != null) {
                laidOut.add(new Addressee(id, notice, laidOut.size(), area.id(), null, area.name(), superior));
            } else if (organization != null) {
                laidOut.add(new Addressee(
                        id, notice, laidOut.size(), null, organization.id(), organization.name(), superior));
            }
            add(each, id, notice, below, ids, laidOut);
        }
    }

    private @Nullable UUID above(Organization organization) {
        var parent = organization.parentId();
        return parent != null && organizations.containsKey(parent.value())
                ? parent.value()
                : above(organization.areaId());
    }

    private @Nullable UUID above(@Nullable AreaId from) {
        for (AreaId each = from; each != null; each = parent(around.get(each))) {
            if (areas.containsKey(each.value())) {
                return each.value();
            }
        }
        return null;
    }

    private static @Nullable AreaId parent(@Nullable Area area) {
        if (area == null) {
            return null;
        }
        return area.operationalParentId() != null ? area.operationalParentId() : area.statutoryParentId();
    }
}
