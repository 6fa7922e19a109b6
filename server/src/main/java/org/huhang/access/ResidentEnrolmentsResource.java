package org.huhang.access;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huhang.access.InvitationsResource.LinkToken;
import org.huhang.access.TelephoneEnrolments.NewCard;
import org.huhang.access.TelephoneEnrolments.NewTelephoneEnrolment;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.huhang.shared.WallClock;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Who is enrolled and how; enrolling by telephone; undoing; reading a card.
@Path("/api/access/resident-enrolments")
@RunOnVirtualThread
class ResidentEnrolmentsResource {
    private final ResidentEnrolments enrolments;
    private final TelephoneEnrolments telephone;
    private final ResidentAccounts accounts;
    private final Cards cards;
    private final Residency residency;
    private final Readings readings;
    private final Caller caller;
    private final WallClock wall;

    ResidentEnrolmentsResource(
            ResidentEnrolments enrolments,
            TelephoneEnrolments telephone,
            ResidentAccounts accounts,
            Cards cards,
            Residency residency,
            Readings readings,
            Caller caller,
            WallClock wall) {
        this.enrolments = enrolments;
        this.telephone = telephone;
        this.accounts = accounts;
        this.cards = cards;
        this.residency = residency;
        this.readings = readings;
        this.caller = caller;
        this.wall = wall;
    }

    @Schema(name = "ResidentEnrolmentLine")
    record Line(
            ResidentEnrolmentId id,
            EnrolmentWay way,
            @Nullable Relation relation,
            String note,
            Instant enrolledAt,
            @Nullable Instant endedAt,
            @Nullable String endReason) {}

    /// Whose card it is; the person's page says the rest, to who may see it.
    @Schema(name = "CardBearer")
    record Bearer(PersonId personId) {}

    @GET
    @Permit(value = Permission.RESIDENTS_ENROL, purpose = true)
    public List<Line> list(@QueryParam("personId") PersonId personId) {
        within(Permission.RESIDENTS_ENROL, personId);
        readings.record(caller, List.of(personId), false, "enrolments", "");
        return enrolments.list(personId).stream()
                .map(enrolment -> new Line(
                        enrolment.id(),
                        enrolment.way(),
                        enrolment.relation(),
                        enrolment.note(),
                        enrolment.enrolledAt(),
                        enrolment.endedAt(),
                        enrolment.endReason()))
                .toList();
    }

    @POST
    @Path("/by-telephone")
    @Permit(value = Permission.RESIDENTS_ENROL, purpose = true)
    public Cards.Issued byTelephone(NewTelephoneEnrolment enrolment) {
        within(Permission.RESIDENTS_ENROL, enrolment.personId());
        return telephone.enrol(enrolment, caller.accountId(), wall.now()).orThrow();
    }

    @POST
    @Path("/{enrolmentId}/cards")
    @Permit(value = Permission.RESIDENTS_ENROL, purpose = true)
    public Cards.Issued newCard(@RestPath ResidentEnrolmentId enrolmentId, NewCard card) {
        return telephone
                .newCard(get(enrolmentId), card, caller.accountId(), wall.now())
                .orThrow();
    }

    @POST
    @Path("/{enrolmentId}/ends")
    @Permit(value = Permission.RESIDENTS_ENROL, purpose = true)
    public void end(@RestPath ResidentEnrolmentId enrolmentId, ResidentAccounts.End end) {
        accounts.end(get(enrolmentId), end, caller.accountId(), wall.now()).orThrow();
    }

    /// Staff scan a card: whose it is, inside of their own scope.
    @POST
    @Path("/card-readings")
    @Permit(value = Permission.PEOPLE_READ, purpose = true)
    public Bearer readCard(LinkToken scanned) {
        var person = cards.find(new Token(scanned.token()), wall.now())
                .orElseThrow(() -> new RefusedException(Refusal.notFound("access.card-over", Map.of())));
        within(Permission.PEOPLE_READ, person);
        readings.record(caller, List.of(person), false, "card", "");
        return new Bearer(person);
    }

    private ResidentEnrolment get(ResidentEnrolmentId id) {
        var enrolment = enrolments
                .find(id)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("access.enrolment-unknown", Map.of())));
        within(Permission.RESIDENTS_ENROL, enrolment.personId());
        return enrolment;
    }

    private void within(Permission permission, PersonId person) {
        var resident = residency
                .find(person)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("access.resident-unknown", Map.of())));
        caller.require(permission, resident.areaId());
    }
}
