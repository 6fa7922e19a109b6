package org.huhang.visits;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huhang.access.Caller;
import org.huhang.access.Guardianships;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.jboss.resteasy.reactive.RestPath;

/// In which cities one stayed oneself lately, and which other cities have a risk area.
@Path("/api/travel")
@RunOnVirtualThread
class TravelResource {
    private final Travel travel;
    private final TravelStore store;
    private final CityRisks risks;
    private final Guardianships guardianships;
    private final CityClock clock;
    private final Caller caller;

    TravelResource(
            Travel travel,
            TravelStore store,
            CityRisks risks,
            Guardianships guardianships,
            CityClock clock,
            Caller caller) {
        this.travel = travel;
        this.store = store;
        this.risks = risks;
        this.guardianships = guardianships;
        this.clock = clock;
        this.caller = caller;
    }

    /// One's own.
    @GET
    @Path("self")
    @Permit(Permission.SELF_READ)
    public List<Travel.TravelRecord> self() {
        return caller.personId().map(travel::of).map(List::of).orElse(List.of());
    }

    /// Of somebody for whom the caller acts.
    @GET
    @Path("dependants/{personId}")
    @Permit(Permission.SELF_READ)
    public Travel.TravelRecord dependant(@RestPath PersonId personId) {
        guardianships.read(caller, personId, "travel");
        return travel.of(personId);
    }

    @GET
    @Path("city-risks")
    @Permit(Permission.ZONES_READ)
    public List<CityRisk> listRisks() {
        return store.listRisks();
    }

    /// @param areaId whose command says so
    record NewCityRisk(UUID id, AreaId areaId, String cityCode, String cityName, LocalDate startDay, String source) {}

    @POST
    @Path("city-risks")
    @Permit(Permission.ZONES_CHANGE)
    public CityRisk enterRisk(NewCityRisk body) {
        caller.require(Permission.ZONES_CHANGE, body.areaId());
        var id = risks.enter(
                        new CityRisk(
                                body.id(),
                                body.areaId(),
                                body.cityCode(),
                                body.cityName().strip(),
                                body.startDay(),
                                null,
                                body.source().strip()),
                        caller.accountId(),
                        clock.now())
                .orThrow();
        return store.findRisk(id).orElseThrow();
    }

    /// @param endDay the first day of which it is said no more
    record NewCityRiskEnd(UUID id, LocalDate endDay, String reason) {}

    @POST
    @Path("city-risks/{riskId}/end")
    @Permit(Permission.ZONES_CHANGE)
    public CityRisk endRisk(@RestPath UUID riskId, NewCityRiskEnd body) {
        var known = store.findRisk(riskId)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("visits.risk-unknown", Map.of())));
        caller.require(Permission.ZONES_CHANGE, known.areaId());
        risks.end(
                        known,
                        new CityRisks.RiskEnd(body.id(), riskId, body.endDay(), body.reason()),
                        caller.accountId(),
                        clock.now())
                .orThrow();
        return store.findRisk(riskId).orElseThrow();
    }
}
