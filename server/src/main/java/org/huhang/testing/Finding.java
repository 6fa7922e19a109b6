package org.huhang.testing;

/// What a laboratory found in a specimen.
public enum Finding {
    POSITIVE,
    NEGATIVE
}
