package org.huhang.duty;

import org.huhang.shared.Event;

/// An organization looked through a checklist of its own house.
public record ChecksRecorded(CheckId checkId) implements Event {}
