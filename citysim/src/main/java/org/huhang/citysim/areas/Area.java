package org.huhang.citysim.areas;

import java.util.UUID;
import org.huhang.citysim.geography.Position;
import org.jspecify.annotations.Nullable;

/// One area of the tree. Codes and names down to the community are official (edition of 2021-10-31); compounds and
/// every centre are synthetic.
///
/// @param code 2, 4, 6, 9 or 12 digits; a compound's is `430802001003-01`
/// @param parentCode empty for the province alone
/// @param urban a residents' community (居委会) and what lies in it; villages and all higher levels are not
public record Area(
        UUID id,
        String code,
        String name,
        AreaLevel level,
        @Nullable String parentCode,
        Position centre,
        boolean urban) {

    /// The county's six digits; only for areas at or below a county.
    public String countyCode() {
        return code.substring(0, 6);
    }
}
