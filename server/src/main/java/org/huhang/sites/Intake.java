package org.huhang.sites;

/// Whom a site takes: those of different kinds of exposure are kept at different sites (rule F16).
public enum Intake {
    CLOSE,
    SECONDARY,
    INBOUND,
    OTHER
}
