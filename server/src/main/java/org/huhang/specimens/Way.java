package org.huhang.specimens;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How a desk found out who somebody is.
@Schema(name = "RegistrationWay")
enum Way {
    CODE,
    CARD,
    IDENTITY_NUMBER,
    LIST,
    /// By a paper slip with a number; who that was is told later.
    SLIP
}
