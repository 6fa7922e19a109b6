package org.huhang.rounds;

import java.time.Instant;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// What was told of somebody who was not tested.
///
/// @param reason none takes back what was told before
public record NotTested(PersonId personId, @Nullable NotTestedReason reason, Instant toldAt) {}
