package org.huhang.zones;

public enum MeasureSetting {
    FORBIDDEN,
    LIMITED,
    ALLOWED,
    /// Must be done, by or for those who live there.
    REQUIRED
}
