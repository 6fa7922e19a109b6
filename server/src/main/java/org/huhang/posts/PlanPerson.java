package org.huhang.posts;

import org.huhang.shared.OrganizationId;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// Somebody whom a plan may place.
///
/// @param position number in the plan
/// @param organizationId of the plan's organizations the one by which they come, of helpers the one that employs them;
/// none for volunteers, and for who works nowhere
record PlanPerson(int position, PersonId personId, @Nullable OrganizationId organizationId, ComesAs comesAs) {
    boolean helps() {
        return comesAs != ComesAs.STAFF;
    }
}
