package org.huhang.cases;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How long a step of a case may take; shown beside the case, it stops nothing.
///
/// | rule | step | from | done by |
/// | --- | --- | --- | --- |
/// | E15 | direct report over the network, managed as class A | laboratory's report | the case being opened |
/// | E16 | audit of the report by the CDC | the case being opened | the second person's decision |
///
/// Source: E15 传染病信息报告管理规范 (official); E16 practice (press). Both 2 hours.
record Deadline(String rule, DeadlineStep step, Duration limit, String confidence) {
    static final Deadline DIRECT_REPORT =
            new Deadline("E15", DeadlineStep.DIRECT_REPORT, Duration.ofHours(2), "official");
    static final Deadline AUDIT = new Deadline("E16", DeadlineStep.AUDIT, Duration.ofHours(2), "press");

    enum DeadlineStep {
        DIRECT_REPORT,
        AUDIT
    }

    enum DeadlineState {
        RUNNING,
        OVERDUE,
        MET,
        LATE
    }

    /// A deadline on one case.
    record DeadlineClock(
            String rule,
            DeadlineStep step,
            int limitMinutes,
            String confidence,
            Instant start,
            Instant due,
            @Nullable Instant done,
            DeadlineState state) {}

    DeadlineClock on(Instant start, @Nullable Instant done, Instant now) {
        var due = start.plus(limit);
        return new DeadlineClock(
                rule, step, (int) limit.toMinutes(), confidence, start, due, done, state(due, done, now));
    }

    /// In time is up to and including the moment it is due.
    private static DeadlineState state(Instant due, @Nullable Instant done, Instant now) {
        if (done != null) {
            return done.isAfter(due) ? DeadlineState.LATE : DeadlineState.MET;
        }
        return now.isAfter(due) ? DeadlineState.OVERDUE : DeadlineState.RUNNING;
    }
}
