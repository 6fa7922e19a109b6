package org.huhang.registry;

import java.util.Collection;
import java.util.List;
import org.huhang.shared.AreaId;

/// Ground named by areas, each with all below it, and by single buildings; what is named twice counts once.
public record Land(Collection<AreaId> areas, Collection<BuildingId> buildings) {
    public static final Land NONE = new Land(List.of(), List.of());
}
