package org.huhang.specimens;

import java.time.Instant;
import org.huhang.access.DeviceId;
import org.huhang.rounds.RoundId;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// Something done with one person at a desk.
///
/// @param personId none while nobody knows who that is; then it counts for nobody
/// @param number of its record on the device; of what was voided, that of what it was
/// @param tubeCode of a swab
/// @param receivedAt when the house had it
public record Taking(
        DeviceId deviceId,
        int number,
        RoundId roundId,
        TakingKind kind,
        @Nullable PersonId personId,
        @Nullable String tubeCode,
        Instant occurredAt,
        Instant receivedAt) {
    public enum TakingKind {
        REGISTERED,
        SWABBED,
        /// A registration that counts no more: somebody else was meant, or they left without a swab. Its row stays.
        REGISTRATION_VOIDED,
        /// A swab that does not count any more; its row stays.
        SWAB_VOIDED
    }
}
