package org.huhang.quarantine;

import org.huhang.sites.CareKind;
import org.jspecify.annotations.Nullable;

/// What somebody needs while in quarantine (rules F9, F16).
enum NeedKind {
    DIALYSIS(CareKind.DIALYSIS),
    PREGNANCY(CareKind.OBSTETRICS),
    PSYCHIATRY(CareKind.PSYCHIATRY),
    CHRONIC(null),
    BARRIER_FREE(null),
    CARER(null),
    MEDICINE(null),
    DIET(null),
    INFANT(CareKind.PAEDIATRICS),
    PET(null);

    private final @Nullable CareKind care;

    NeedKind(@Nullable CareKind care) {
        this.care = care;
    }

    /// What must be within reach.
    @Nullable
    CareKind care() {
        return care;
    }
}
