package org.huhang.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A dated edition of the administrative code, as its issuer published it.
public record Edition(
        EditionId id,
        String label,
        String issuer,
        LocalDate startDate,
        @Nullable LocalDate endDate) {}
