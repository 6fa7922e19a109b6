package org.huhang.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The statutory clocks of one case. A refused one was reported and audited; of the rest nothing is asked any more.
final class CaseClocks {
    private CaseClocks() {}

    static List<Deadline.DeadlineClock> of(Case each, CourseState course, Instant now) {
        var clocks = new ArrayList<Deadline.DeadlineClock>();
        clocks.add(Deadline.DIRECT_REPORT.on(each.reportedAt(), each.openedAt(), now));
        clocks.add(Deadline.AUDIT.on(each.openedAt(), each.decidedAt(), now));
        if (each.stands()) {
            clocks.add(Deadline.HOSPITAL.on(each.reportedAt(), course.admittedAt(), now));
            clocks.add(Deadline.TRAJECTORY.on(each.reportedAt(), course.trajectoryCompleteAt(), now));
            clocks.add(Deadline.REPORT.on(each.openedAt(), course.reportCompleteAt(), now));
        }
        return List.copyOf(clocks);
    }
}
