package org.huhang.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import org.huhang.cases.CaseCoursesChanged;
import org.huhang.shared.CityClock;
import org.huhang.shared.Consumer;

/// Looks again at traced cases of which onset, isolation or specimen is known otherwise now.
@ApplicationScoped
class ChangedCourses implements Consumer<CaseCoursesChanged> {
    private final Contacts contacts;
    private final CityClock clock;

    ChangedCourses(Contacts contacts, CityClock clock) {
        this.contacts = contacts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "tracing.changed-courses";
    }

    @Override
    public Class<CaseCoursesChanged> event() {
        return CaseCoursesChanged.class;
    }

    @Override
    public void accept(CaseCoursesChanged event) {
        contacts.retrace(event.caseIds(), ComputationCause.COURSE, clock.now());
    }
}
