package org.huhang.access;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.huhang.shared.WallClock;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Children, old people and others of one's household, for whom one acts.
@Path("/api/access/dependants")
@RunOnVirtualThread
class DependantsResource {
    private static final int MOST = 50;

    private final Applications applications;
    private final ApplicationStore store;
    private final ResidentEnrolments enrolments;
    private final ResidentAccounts accounts;
    private final Guardianships guardianships;
    private final Residency residency;
    private final Caller caller;
    private final WallClock wall;

    DependantsResource(
            Applications applications,
            ApplicationStore store,
            ResidentEnrolments enrolments,
            ResidentAccounts accounts,
            Guardianships guardianships,
            Residency residency,
            Caller caller,
            WallClock wall) {
        this.applications = applications;
        this.store = store;
        this.enrolments = enrolments;
        this.accounts = accounts;
        this.guardianships = guardianships;
        this.residency = residency;
        this.caller = caller;
        this.wall = wall;
    }

    /// @param phone none for who has no phone
    record NewDependant(
            ApplicationId id,
            String name,
            String identityNumber,
            @Nullable String phone,
            Relation relation) {
        @Override
        public String toString() {
            return "NewDependant[" + id + "]";
        }
    }

    record Dependant(
            ResidentEnrolmentId enrolmentId,
            PersonId personId,
            String name,
            @Nullable Relation relation,
            Instant since) {}

    /// One that is asked for and not there yet.
    @Schema(name = "DependantWanted")
    record Wanted(
            ApplicationId id,
            ApplicationState state,
            @Nullable Relation relation,
            @Nullable String reason,
            Instant appliedAt) {}

    record Dependants(List<Dependant> dependants, List<Wanted> wanted) {}

    @GET
    @Permit(Permission.SELF_READ)
    public Dependants list() {
        var mine = enrolments.listOfGuardian(caller.accountId());
        var people =
                residency.list(mine.stream().map(ResidentEnrolment::personId).toList());
        return new Dependants(
                mine.stream()
                        .flatMap(enrolment -> Stream.ofNullable(people.get(enrolment.personId()))
                                .map(person -> new Dependant(
                                        enrolment.id(),
                                        person.id(),
                                        person.name(),
                                        enrolment.relation(),
                                        enrolment.enrolledAt())))
                        .toList(),
                store.listOfGuardian(caller.accountId(), MOST).stream()
                        .map(this::wanted)
                        .filter(each -> each.state() != ApplicationState.DONE)
                        .toList());
    }

    @POST
    @Permit(Permission.SELF_READ)
    public Wanted add(NewDependant dependant) {
        var person = caller.personId()
                .orElseThrow(() -> new RefusedException(Refusal.notFound("access.no-person", Map.of())));
        return wanted(applications
                .applyFor(dependant, caller.accountId(), person, wall.now())
                .orThrow());
    }

    /// Acts for them no more.
    @POST
    @Path("/{enrolmentId}/ends")
    @Permit(Permission.SELF_READ)
    public void end(@RestPath ResidentEnrolmentId enrolmentId, ResidentAccounts.End end) {
        var enrolment = guardianships.get(caller.accountId(), enrolmentId);
        accounts.end(enrolment, end, caller.accountId(), wall.now()).orThrow();
    }

    private Wanted wanted(Application application) {
        return new Wanted(
                application.id(),
                application.state(wall.now()),
                application.relation(),
                application.reason(),
                application.appliedAt());
    }
}
