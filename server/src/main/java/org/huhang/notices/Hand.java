package org.huhang.notices;

import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.shared.AreaId;
import org.jspecify.annotations.Nullable;

/// By whose hand a notice was issued here.
///
/// @param wish the client's id of it
/// @param areaId whose command post it is; none for an organization
record Hand(UUID wish, @Nullable AreaId areaId, AccountId by) {}
