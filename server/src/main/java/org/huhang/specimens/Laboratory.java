package org.huhang.specimens;

import org.huhang.shared.AreaId;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Wording;
import org.jdbi.v3.core.mapper.Nested;

/// A laboratory and how much it can do.
///
/// @param organizationId whose clerks send its results
/// @param tubesPerDay the hard cap on what is sent there in 24 hours, as in force at the hour asked for
public record Laboratory(
        LaboratoryId id,
        OrganizationId organizationId,
        AreaId areaId,
        @Nested("name") Wording name,
        int tubesPerDay) {}
