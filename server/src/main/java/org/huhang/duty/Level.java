package org.huhang.duty;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The level of the organization that was called.
@Schema(name = "BulletinLevel")
public enum Level {
    CITY,
    COUNTY,
    TOWNSHIP,
    /// Organizations of more than one level together.
    SEVERAL,
    /// The report does not say which organization sent them.
    NOT_STATED
}
