package org.huhang.testing;

import java.util.UUID;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// @param id the client's
/// @param step what was done; none to take the last step back, which was told by mistake
record NewRecall(UUID id, PersonId personId, @Nullable RecallStep step) {}
