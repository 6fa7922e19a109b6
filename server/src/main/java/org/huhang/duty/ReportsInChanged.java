package org.huhang.duty;

import java.util.List;
import org.huhang.shared.AreaId;
import org.huhang.shared.Event;

/// In these areas people reported in, were given something to do, or no longer help.
public record ReportsInChanged(List<AreaId> areaIds) implements Event {}
