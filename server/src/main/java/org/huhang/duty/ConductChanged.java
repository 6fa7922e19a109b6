package org.huhang.duty;

import org.huhang.shared.Event;

/// Something happened in a case of conduct.
public record ConductChanged(ConductId conductId) implements Event {}
