package org.huhang.specimens;

import java.time.Instant;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// Somebody whose swab is in a tube.
///
/// @param personId none while nobody knows who that is
public record TubeMember(String tubeCode, @Nullable PersonId personId, Instant takenAt) {}
