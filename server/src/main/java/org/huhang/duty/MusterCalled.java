package org.huhang.duty;

import org.huhang.shared.Event;

/// A notice asks organizations for people.
public record MusterCalled(MusterId musterId) implements Event {}
