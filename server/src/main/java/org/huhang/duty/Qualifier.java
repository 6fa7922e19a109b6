package org.huhang.duty;

/// What kind of number a head-count is.
public enum Qualifier {
    EXACT,
    /// "300 and more": at least so many.
    AT_LEAST,
    /// Nobody said. Shown in words, never as 0.
    NOT_STATED
}
