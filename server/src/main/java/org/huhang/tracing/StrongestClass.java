package org.huhang.tracing;

import java.util.Collection;
import java.util.Comparator;

/// A contact with several exposures bears the strongest class that any of them suggests.
///
/// Source: rules.md 0, "if several apply: … stricter" (assumed default).
final class StrongestClass {
    private StrongestClass() {}

    /// @param suggested at least one
    static ContactClass of(Collection<ContactClass> suggested) {
        return suggested.stream().min(Comparator.naturalOrder()).orElseThrow();
    }
}
