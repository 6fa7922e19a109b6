package org.huhang.duty;

import java.util.List;
import org.huhang.shared.Event;

/// People were put on assignments, withdrawn or returned.
public record RosterChanged(List<AssignmentId> assignmentIds) implements Event {}
