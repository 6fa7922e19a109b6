package org.huhang.imports;

/// What can be exported; each has its [ExportSource].
public enum ExportKind {
    PEOPLE_OF_AREA,
    STAFF_OF_ORGANIZATION,
    /// Who stands where by the roster of a plan.
    ROSTER
}
