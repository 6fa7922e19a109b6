package org.huhang.testing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.huhang.shared.Refusal;
import org.jspecify.annotations.Nullable;

/// The fact that a file was read, and with what outcome: `rowsIn = accepted + refused`.
///
/// @param refusal why the file was refused as a whole, if it was; then no row of it was accepted
/// @param refusedPositives refused rows that may hold a positive: somebody must look at each of them now
record FileReading(
        @Nullable String encoding,
        @Nullable String separator,
        int rowsIn,
        int accepted,
        int refused,
        int positives,
        int refusedPositives,
        List<String> ignoredColumns,
        @JsonIgnore List<String> header,
        @JsonIgnore @Nullable Refusal refusal,
        Instant readAt) {}
