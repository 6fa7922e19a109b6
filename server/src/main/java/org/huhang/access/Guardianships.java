package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;

/// For whom somebody acts, beside themselves. For the REST edge of every module that residents use.
@ApplicationScoped
public class Guardianships {
    private final ResidentEnrolments enrolments;
    private final Readings readings;

    Guardianships(ResidentEnrolments enrolments, Readings readings) {
        this.enrolments = enrolments;
        this.readings = readings;
    }

    /// Refuses who does not act for this person, and records what is read of them.
    ///
    /// @param what what is read, as a short constant such as `self`
    public void read(Caller caller, PersonId dependant, String what) {
        caller.requireThat(actsFor(caller.accountId(), dependant));
        readings.recordOfDependant(caller.accountId(), dependant, what);
    }

    boolean actsFor(AccountId account, PersonId dependant) {
        return enrolments.listOfGuardian(account).stream()
                .anyMatch(enrolment -> enrolment.personId().equals(dependant));
    }

    ResidentEnrolment get(AccountId account, ResidentEnrolmentId id) {
        return enrolments.listOfGuardian(account).stream()
                .filter(enrolment -> enrolment.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new RefusedException(Refusal.notFound("access.dependant-unknown", Map.of())));
    }
}
