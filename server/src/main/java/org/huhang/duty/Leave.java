package org.huhang.duty;

import java.time.Instant;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.PersonId;
import org.huhang.shared.Span;

/// Somebody's leave from an organization, as it was granted.
public record Leave(
        LeaveId id, PersonId personId, OrganizationId organizationId, Instant start, Instant end, String note) {
    Span span() {
        return new Span(start, end);
    }
}
