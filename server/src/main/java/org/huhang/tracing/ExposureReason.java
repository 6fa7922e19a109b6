package org.huhang.tracing;

/// How a person met a case.
public enum ExposureReason {
    HOUSEHOLD,
    GATHERING,
    ENTRANCE
}
