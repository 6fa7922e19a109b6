package org.huhang.notices;

/// What became of one attempt.
sealed interface Sending {
    record Sent() implements Sending {}

    /// It surely did not arrive, and may later.
    record Failed(String detail) implements Sending {}

    /// It did not arrive, and never will as it is.
    record Refused(String detail) implements Sending {}

    /// It may have arrived: the line broke after it was sent and before an answer came.
    record Uncertain(String detail) implements Sending {}
}
