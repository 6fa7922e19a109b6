package org.huhang.sites;

/// Care that must be within reach of who needs it.
public enum CareKind {
    EMERGENCY,
    DIALYSIS,
    OBSTETRICS,
    PSYCHIATRY,
    PAEDIATRICS
}
