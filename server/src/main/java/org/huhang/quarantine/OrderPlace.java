package org.huhang.quarantine;

/// Where an order is served.
public enum OrderPlace {
    /// 集中隔离
    SITE,
    /// 居家隔离
    HOME,
    /// No stay: health reports alone.
    MONITORING
}
