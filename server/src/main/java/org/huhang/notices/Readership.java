package org.huhang.notices;

import org.huhang.shared.OrganizationId;
import org.jspecify.annotations.Nullable;

/// Who may read an issued notice with its annexes. Chosen when it is issued; see decision 22.
public enum Readership {
    /// Everybody who reads notices, residents too.
    PUBLIC,
    /// Whoever might have issued it, and who answers for one of its addressees or from above one.
    INTERNAL;

    /// Unless the issuer says otherwise: a command post speaks to the city, an organization to its own units.
    static Readership usual(@Nullable OrganizationId organization) {
        return organization == null ? PUBLIC : INTERNAL;
    }
}
