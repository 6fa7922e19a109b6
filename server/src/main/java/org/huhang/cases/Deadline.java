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
/// | E17 | to a designated hospital | laboratory's report | the first admission |
/// | E18 | core trajectory | laboratory's report | an investigator stating it complete |
/// | E19 | full report of the investigation | the case being opened | an investigator stating it complete |
///
/// Source: E15 传染病信息报告管理规范 (official), E16 practice, E17 local (press): 2 hours each. E18 a local plan (weak):
/// 4 hours. E19 national plans 1-2 and later (official): 24 hours.
record Deadline(String rule, DeadlineStep step, Duration limit, String confidence) {
    static final Deadline DIRECT_REPORT =
            new Deadline("E15", DeadlineStep.DIRECT_REPORT, Duration.ofHours(2), "official");
    static final Deadline AUDIT = new Deadline("E16", DeadlineStep.AUDIT, Duration.ofHours(2), "press");

    static final Deadline HOSPITAL = new Deadline("E17", DeadlineStep.HOSPITAL, Duration.ofHours(2), "press");
    static final Deadline TRAJECTORY = new Deadline("E18", DeadlineStep.TRAJECTORY, Duration.ofHours(4), "weak");
    static final Deadline REPORT = new Deadline("E19", DeadlineStep.REPORT, Duration.ofHours(24), "official");

    enum DeadlineStep {
        DIRECT_REPORT,
        AUDIT,
        HOSPITAL,
        TRAJECTORY,
        REPORT
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
            DeadlineState state) {
        boolean overdue() {
            return state == DeadlineState.OVERDUE;
        }
    }

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
