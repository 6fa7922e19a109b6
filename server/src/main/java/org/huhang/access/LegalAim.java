package org.huhang.access;

/// What an authority says that it needs data for.
enum LegalAim {
    OUTBREAK_CONTROL,
    CRIMINAL_INVESTIGATION,
    PUBLIC_ORDER,
    CIVIL_DISPUTE,
    TAX_OR_DEBT,
    OTHER
}
