package org.huhang.citysim.people;

/// The census's two kinds (家庭户、集体户), the second by the house it lives in.
public enum HouseholdKind {
    FAMILY,
    STUDENT_DORMITORY,
    WORKER_DORMITORY,
    CARE_HOME;

    public boolean collective() {
        return this != FAMILY;
    }
}
