package org.huhang.testing;

import java.time.Duration;
import java.time.Instant;

/// By when a step of a recall is to be done, after the report; at the limit itself it is not late yet.
/// Source: rule D8 (re-check 6 h); the steps before are our choice, each a dated row.
record RecallLimit(RecallClock step, int minutes) {
    enum RecallClock {
        CONTACTED,
        MOVED_APART,
        RESWABBED,
        OWN_RESULT
    }

    Instant dueAt(Instant reportedAt) {
        return reportedAt.plus(Duration.ofMinutes(minutes));
    }

    /// Whether this member's step is late at that instant.
    boolean late(PoolMember member, Instant reportedAt, Instant at) {
        return at.isAfter(dueAt(reportedAt)) && !done(member.state());
    }

    private boolean done(PoolMember.MemberState state) {
        return switch (step) {
            case CONTACTED ->
                switch (state) {
                    case NOBODY_GOES, GOING, NOT_FOUND -> false;
                    case CONTACTED, MOVED_APART, RESWABBED, NEGATIVE, POSITIVE -> true;
                };
            case MOVED_APART ->
                switch (state) {
                    case NOBODY_GOES, GOING, NOT_FOUND, CONTACTED -> false;
                    case MOVED_APART, RESWABBED, NEGATIVE, POSITIVE -> true;
                };
            case RESWABBED ->
                switch (state) {
                    case NOBODY_GOES, GOING, NOT_FOUND, CONTACTED, MOVED_APART -> false;
                    case RESWABBED, NEGATIVE, POSITIVE -> true;
                };
            case OWN_RESULT -> state.settled();
        };
    }
}
