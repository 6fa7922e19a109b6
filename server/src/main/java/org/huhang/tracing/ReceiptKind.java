package org.huhang.tracing;

/// What another city answers.
public enum ReceiptKind {
    FOUND,
    ISOLATED,
    CHECKED
}
