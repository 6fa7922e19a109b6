package org.huhang.duty;

import java.util.List;
import org.huhang.shared.Event;

/// People were named, answered, came or went, on these lines.
public record CallsChanged(List<DemandId> demandIds) implements Event {}
