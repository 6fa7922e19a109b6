package org.huhang.sites;

import java.util.List;
import org.huhang.registry.PlaceId;
import org.huhang.shared.AreaId;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Wording;
import org.jspecify.annotations.Nullable;

/// A site to be founded.
///
/// @param id the client's
/// @param placeId a place of the registry, if it is one
/// @param loop the closed loop of its staff; none where it is to be called as the site is
public record NewSite(
        SiteId id,
        AreaId areaId,
        @Nullable PlaceId placeId,
        @Nullable OrganizationId organizationId,
        Wording name,
        String address,
        double longitude,
        double latitude,
        List<Intake> intakes,
        boolean reserve,
        int opensInMinutes,
        @Nullable String loop,
        String telephone) {}
