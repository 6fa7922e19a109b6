package org.huhang.duty;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What was found of one item.
///
/// @param note says what is wrong, where something is
record CheckResult(int position, Finding result, String note) {
    @Schema(name = "CheckFinding")
    enum Finding {
        OK,
        NOT_OK,
        NOT_APPLICABLE
    }
}
