package org.huhang.access;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huhang.access.Applications.ApplicationSecret;
import org.huhang.access.Residency.Candidate;
import org.huhang.access.Residency.Said;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.huhang.shared.WallClock;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Enrolling by a poster: what applicants send and ask, and what community workers decide.
@Path("/api/access/applications")
@RunOnVirtualThread
class ApplicationsResource {
    private static final int MOST = 200;

    private final Applications applications;
    private final ApplicationStore store;
    private final ResidentAccounts accounts;
    private final ResidentEnrolments enrolments;
    private final Residency residency;
    private final Scopes scopes;
    private final Choosing choosing;
    private final Readings readings;
    private final Welcome welcome;
    private final Caller caller;
    private final WallClock wall;

    ApplicationsResource(
            Applications applications,
            ApplicationStore store,
            ResidentAccounts accounts,
            ResidentEnrolments enrolments,
            Residency residency,
            Scopes scopes,
            Choosing choosing,
            Readings readings,
            Welcome welcome,
            Caller caller,
            WallClock wall) {
        this.applications = applications;
        this.store = store;
        this.accounts = accounts;
        this.enrolments = enrolments;
        this.residency = residency;
        this.scopes = scopes;
        this.choosing = choosing;
        this.readings = readings;
        this.welcome = welcome;
        this.caller = caller;
        this.wall = wall;
    }

    /// How an application stands, for its applicant.
    ///
    /// @param reason why it was refused
    @Schema(name = "ApplicationStatus")
    record Status(ApplicationState state, @Nullable String reason, Instant expiresAt) {}

    /// @param id the client's, of this use
    /// @param login with a password; neither for who will add a passkey
    record ApplicationUse(
            UUID id,
            ApplicationSecret application,
            @Nullable String login,
            @Nullable String password) {
        @Override
        public String toString() {
            return "ApplicationUse[" + id + "]";
        }
    }

    /// Masked.
    ///
    /// @param said none when its time is over
    /// @param byGuardian whether somebody wants to act for the person
    @Schema(name = "ApplicationLine")
    record Line(
            ApplicationId id,
            ApplicationState state,
            @Nullable Said said,
            boolean byGuardian,
            @Nullable Relation relation,
            @Nullable String areaName,
            Instant appliedAt,
            @Nullable String reason) {}

    /// In full, with whom it may be.
    ///
    /// @param guardian how the account of who wants to act is called
    /// @param enrolled those of the candidates who are enrolled already
    @Schema(name = "ApplicationDetail")
    record Detail(
            Line line,
            @Nullable Said said,
            @Nullable String guardian,
            List<Candidate> candidates,
            List<PersonId> enrolled) {}

    @POST
    @Open("who scans a poster is nobody yet; the poster's token says for which area")
    public Applications.Sent apply(Applications.NewApplication application) {
        return applications.apply(application, wall.now()).orThrow();
    }

    @POST
    @Path("/status")
    @Open("an applicant is nobody yet; the application's secret is theirs alone")
    public Status status(ApplicationSecret secret) {
        var application = applicationOf(secret);
        return new Status(
                application.state(wall.now()),
                application.personId() == null ? application.reason() : null,
                application.expiresAt());
    }

    @POST
    @Path("/uses")
    @Open("a confirmed application is all that its applicant has yet")
    public RestResponse<Me> use(ApplicationUse use, @Context UriInfo uri) {
        var application = applicationOf(use.application());
        var chosen = use.login() == null && use.password() == null ? null : choosing.of(use.login(), use.password());
        return welcome.to(
                accounts.open(application.id(), use.id(), chosen, wall.now()).orThrow(), uri);
    }

    @GET
    @Permit(value = Permission.RESIDENTS_ENROL, purpose = true)
    public List<Line> list(@QueryParam("waiting") @DefaultValue("true") boolean waiting) {
        var areas = scopes.within(caller.areasWith(Permission.RESIDENTS_ENROL), store.areas());
        var names = scopes.areaNames(areas);
        readings.record(caller, List.of(), false, "applications", "");
        return store.list(areas, waiting, wall.now(), MOST).stream()
                .map(application -> line(application, names.get(application.areaId())))
                .toList();
    }

    @GET
    @Path("/{applicationId}")
    @Permit(value = Permission.RESIDENTS_ENROL, purpose = true)
    public Detail get(@RestPath ApplicationId applicationId) {
        var application = within(applicationId);
        var said = store.said(application);
        var candidates = said == null ? List.<Candidate>of() : residency.candidates(application.areaId(), said);
        var people = candidates.stream().map(Candidate::id).toList();
        readings.record(
                caller,
                people,
                said != null,
                "application",
                applicationId.value().toString());
        return new Detail(
                line(
                        application,
                        scopes.areaNames(List.of(application.areaId())).get(application.areaId())),
                said,
                guardian(application),
                candidates,
                enrolments.listInForce(people).stream()
                        .map(ResidentEnrolment::personId)
                        .distinct()
                        .toList());
    }

    @POST
    @Path("/{applicationId}/decisions")
    @Permit(value = Permission.RESIDENTS_ENROL, purpose = true)
    public Status decide(@RestPath ApplicationId applicationId, Applications.NewDecision decision) {
        within(applicationId);
        var person = decision.personId();
        if (person != null) {
            caller.require(Permission.RESIDENTS_ENROL, resident(person).areaId());
        }
        var decided = applications
                .decide(applicationId, decision, caller.accountId(), wall.now())
                .orThrow();
        return new Status(decided.state(wall.now()), decided.reason(), decided.expiresAt());
    }

    private Application applicationOf(ApplicationSecret secret) {
        return applications
                .find(secret)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("access.application-unknown", Map.of())));
    }

    private Application within(ApplicationId id) {
        var application = store.find(id)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("access.application-unknown", Map.of())));
        caller.require(Permission.RESIDENTS_ENROL, application.areaId());
        return application;
    }

    private Residency.Resident resident(PersonId person) {
        return residency
                .find(person)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("access.resident-unknown", Map.of())));
    }

    private @Nullable String guardian(Application application) {
        var guardian = application.guardianId();
        return guardian == null ? null : choosing.displayName(guardian);
    }

    private Line line(Application application, @Nullable String areaName) {
        var said = store.said(application);
        return new Line(
                application.id(),
                application.state(wall.now()),
                said == null ? null : residency.masked(said),
                application.guardianId() != null,
                application.relation(),
                areaName,
                application.appliedAt(),
                application.reason());
    }
}
