package org.huhang.duty;

import java.util.List;
import org.huhang.shared.Event;

/// Teams were formed, split or dissolved, or their members changed.
public record TeamsChanged(List<TeamId> teamIds) implements Event {}
