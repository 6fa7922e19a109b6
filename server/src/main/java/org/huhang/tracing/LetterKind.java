package org.huhang.tracing;

/// What is sent to another city.
public enum LetterKind {
    /// 协查函: find, check and isolate these.
    REQUEST,
    /// An ordinary list, pushed.
    PUSHED_LIST
}
