package org.huhang.testing;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huhang.access.AccountId;
import org.huhang.shared.AreaId;
import org.huhang.shared.OrganizationId;
import org.huhang.specimens.LaboratoryId;
import org.jspecify.annotations.Nullable;

/// A batch as it was taken in: `rowsIn = accepted + refused`.
///
/// @param confirmedBy the second person who compared a file with the list of tubes
/// @param held of those accepted, how many waited for a second person when they came
record TubeBatch(
        BatchId id,
        Way way,
        LaboratoryId laboratoryId,
        OrganizationId organizationId,
        AreaId areaId,
        AccountId sentBy,
        @Nullable AccountId confirmedBy,
        int rowsIn,
        int accepted,
        int refused,
        int positives,
        int negatives,
        int held,
        Instant receivedAt) {
    @Schema(name = "ResultWay")
    enum Way {
        API,
        FILE,
        HL7
    }
}
