package org.huhang.zones;

import org.huhang.shared.AreaId;
import org.huhang.shared.Wording;

/// @param id the client's
/// @param areaId in which it lies with all of it
public record NewZone(
        ZoneId id, Wording name, AreaId areaId, String schemeCode, String levelCode, NewCover cover, NewFact fact) {}
