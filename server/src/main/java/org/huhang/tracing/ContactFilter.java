package org.huhang.tracing;

import java.util.List;
import java.util.Set;
import org.huhang.shared.AreaId;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// Which contacts of a case are meant; what is nothing narrows nothing.
///
/// @param contactClass the class that holds: the decided one, or else the suggested one
/// @param areas where they live
/// @param people these alone
record ContactFilter(
        @Nullable ContactClass contactClass,
        @Nullable Integer degree,
        @Nullable ExposureReason reason,
        @Nullable ContactState state,
        @Nullable Set<AreaId> areas,
        @Nullable List<PersonId> people) {
    static final ContactFilter ALL = new ContactFilter(null, null, null, null, null, null);

    ContactFilter in(@Nullable Set<AreaId> within) {
        return new ContactFilter(contactClass, degree, reason, state, within, people);
    }
}
