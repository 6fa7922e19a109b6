package org.huhang.duty;

import java.time.LocalDate;
import java.util.List;
import org.huhang.shared.Wording;
import org.jspecify.annotations.Nullable;

/// What an organization checks in its own house, as it reads from a day on.
///
/// @param items in their order; the first bears 1
record Checklist(
        String code,
        LocalDate startDate,
        @Nullable LocalDate endDate,
        Wording name,
        String source,
        List<Wording> items) {}
