package org.huhang.tracing;

/// Where a contact was taken.
public enum IsolatedAt {
    SITE,
    HOME
}
