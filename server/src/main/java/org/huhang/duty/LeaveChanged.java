package org.huhang.duty;

import java.util.List;
import org.huhang.shared.Event;
import org.huhang.shared.OrganizationId;

/// Leave was granted or cancelled at these organizations.
public record LeaveChanged(List<OrganizationId> organizationIds) implements Event {}
