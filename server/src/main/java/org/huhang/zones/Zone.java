package org.huhang.zones;

import java.time.Instant;
import org.huhang.shared.AreaId;
import org.huhang.shared.Wording;
import org.jdbi.v3.core.mapper.Nested;

/// What stays the same through all that notices say of a zone.
///
/// @param areaId in which it lies with all of it
public record Zone(ZoneId id, @Nested("name") Wording name, String schemeCode, AreaId areaId, Instant recordedAt) {}
