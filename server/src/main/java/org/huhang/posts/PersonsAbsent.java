package org.huhang.posts;

import java.util.List;
import org.huhang.shared.Event;

/// These cannot serve, or not as long as was told.
public record PersonsAbsent(List<AbsenceId> absenceIds) implements Event {}
