package org.huhang.sites;

import java.time.Instant;
import java.util.List;
import org.huhang.registry.PlaceId;
import org.huhang.shared.AreaId;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Wording;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/// A place where orders of quarantine are served.
///
/// @param organizationId who runs it
/// @param reserve kept ready, and opened when it is needed
/// @param opensInMinutes how fast it opens from being prepared
/// @param unfit closed because nobody can stay there
/// @param loop the closed loop in which its staff lives
public record QuarantineSite(
        SiteId id,
        AreaId areaId,
        @Nullable PlaceId placeId,
        @Nullable OrganizationId organizationId,
        @Nested("name") Wording name,
        String address,
        double longitude,
        double latitude,
        List<Intake> intakes,
        boolean reserve,
        int opensInMinutes,
        String loop,
        String telephone,
        SiteState state,
        boolean unfit,
        Instant stateSince) {
    public QuarantineSite {
        intakes = List.copyOf(intakes);
    }
}
