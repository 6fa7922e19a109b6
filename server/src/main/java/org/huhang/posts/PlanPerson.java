package org.huhang.posts;

import org.huhang.shared.OrganizationId;
import org.huhang.shared.PersonId;

/// Somebody whom a plan may place.
///
/// @param position number in the plan
record PlanPerson(int position, PersonId personId, OrganizationId organizationId) {}
