package org.huhang.duty;

/// The level of the organization that was called.
public enum Level {
    CITY,
    COUNTY,
    TOWNSHIP,
    /// Organizations of more than one level together.
    SEVERAL,
    /// The report does not say which organization sent them.
    NOT_STATED
}
