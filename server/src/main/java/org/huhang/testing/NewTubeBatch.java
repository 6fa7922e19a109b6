package org.huhang.testing;

import java.util.List;
import org.huhang.shared.OrganizationId;
import org.jspecify.annotations.Nullable;

/// A batch of results as a laboratory sends it.
///
/// @param id made by the client, a UUIDv7: the same batch sent again is the same batch
/// @param organizationId the laboratory, for who works for several
/// @param controlTotal how many rows the sender says there are; they must be there, or none is taken
record NewTubeBatch(
        BatchId id,
        @Nullable OrganizationId organizationId,
        @Nullable Integer controlTotal,
        List<RawTube> results) {}
