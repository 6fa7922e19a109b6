package org.huhang.cases;

/// The clinical types of a confirmed case (轻型、普通型、重型、危重型).
///
/// Source: national plan, 8th edition, May 2021, and the protocol of diagnosis and treatment that it names.
public enum Severity {
    MILD,
    ORDINARY,
    SEVERE,
    CRITICAL
}
