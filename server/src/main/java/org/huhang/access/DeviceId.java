package org.huhang.access;

import java.util.UUID;
import org.huhang.shared.Id;

/// A phone or tablet that works without a network.
public record DeviceId(UUID value) implements Id {}
