package org.huhang.specimens;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huhang.access.AccountId;
import org.huhang.access.Accounts;
import org.huhang.access.Caller;
import org.huhang.access.DeviceId;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.access.Readings;
import org.huhang.access.Scopes;
import org.huhang.access.SealedNames;
import org.huhang.registry.Masking;
import org.huhang.registry.People;
import org.huhang.registry.PersonLine;
import org.huhang.rounds.RoundId;
import org.huhang.shared.CityClock;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.huhang.specimens.DoubleStore.DoubleTaking;
import org.huhang.specimens.Identifications.UnknownRegistration;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// What waits for somebody after the desks: people who are not known, people found at two desks, records refused.
@Path("/api/desks")
@RunOnVirtualThread
class DesksResource {
    private static final int MOST = 200;

    private final Identifications identifications;
    private final DoubleStore doubles;
    private final RefusedDeskRecordStore refused;
    private final SealedNames seals;
    private final People people;
    private final Accounts accounts;
    private final Readings readings;
    private final Scopes scopes;
    private final Caller caller;
    private final CityClock clock;
    private final ObjectMapper json;

    DesksResource(
            Identifications identifications,
            DoubleStore doubles,
            RefusedDeskRecordStore refused,
            SealedNames seals,
            People people,
            Accounts accounts,
            Readings readings,
            Scopes scopes,
            Caller caller,
            CityClock clock,
            ObjectMapper json) {
        this.identifications = identifications;
        this.doubles = doubles;
        this.refused = refused;
        this.seals = seals;
        this.people = people;
        this.accounts = accounts;
        this.readings = readings;
        this.scopes = scopes;
        this.caller = caller;
        this.clock = clock;
        this.json = json;
    }

    /// @param typed what was typed, masked; none of a slip, or where the house cannot open it
    /// @param byName who sat at the desk
    record UnknownLine(
            DeviceId deviceId,
            int number,
            RoundId roundId,
            Way way,
            @Nullable String slip,
            @Nullable String typed,
            List<String> tubeCodes,
            @Nullable String byName,
            Instant occurredAt) {}

    /// @param more whether there are more than are shown
    record UnknownPage(List<UnknownLine> registrations, boolean more) {}

    record DoubleLine(PersonLine person, List<DoubleTaking> takings) {}

    record DoublePage(List<DoubleLine> people, boolean more) {}

    /// Of desks in the caller's areas, the latest first.
    @GET
    @Path("refused-records")
    @Permit(Permission.SPECIMENS_READ)
    public List<RefusedDeskRecord> refused() {
        return refused.list(scopes.within(caller.areasWith(Permission.SPECIMENS_READ), refused.listAreas()), MOST);
    }

    /// Registrations of people whom nobody knows yet, the earliest first.
    @GET
    @Path("unknown")
    @Permit(value = Permission.SPECIMENS_TAKE, purpose = true)
    public UnknownPage unknown(@QueryParam("roundId") @Nullable RoundId roundId) {
        var areas = scopes.within(caller.areasWith(Permission.SPECIMENS_TAKE), identifications.listAreas());
        var found = identifications.list(roundId, List.copyOf(areas), MOST + 1);
        var shown = found.stream().limit(MOST).toList();
        readings.record(caller, List.of(), false, "unknown-registrations", "");
        var names = names(shown.stream().map(UnknownRegistration::accountId).toList());
        return new UnknownPage(
                shown.stream()
                        .map(each -> line(each, names.get(each.accountId())))
                        .toList(),
                found.size() > MOST);
    }

    @POST
    @Path("unknown/{deviceId}/{number}/identification")
    @Permit(value = Permission.SPECIMENS_TAKE, purpose = true)
    public PersonLine identify(
            @RestPath DeviceId deviceId, @RestPath int number, Identifications.NewIdentification identification) {
        var unknown = identifications
                .findAny(deviceId, number)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("specimens.no-such-registration", Map.of())));
        var area = unknown.areaId();
        caller.requireThat(area != null && caller.may(Permission.SPECIMENS_TAKE, area));
        var person = people.find(identification.personId())
                .orElseThrow(() -> new RefusedException(Refusal.notFound("specimens.no-such-person", Map.of())));
        readings.record(caller, List.of(person.id()), false, "identification", "");
        identifications
                .identify(deviceId, number, identification, person.id(), caller.accountId(), clock.now())
                .orThrow();
        return Objects.requireNonNull(
                people.lines(List.of(person.id()), clock.today()).get(person.id()));
    }

    /// Those of a round who stand at two desks or have two swabs, with all that was done; both stay. Of those in whose
    /// case a desk of the caller's areas had a part.
    @GET
    @Path("doubles")
    @Permit(value = Permission.SPECIMENS_TAKE, purpose = true)
    public DoublePage doubles(@QueryParam("roundId") @Nullable RoundId roundId) {
        if (roundId == null) {
            throw new RefusedException(Refusal.invalid("specimens.no-such-round", "roundId", Map.of()));
        }
        var areas = scopes.within(caller.areasWith(Permission.SPECIMENS_TAKE), doubles.listAreas(roundId));
        var found = doubles.list(roundId, areas, MOST + 1);
        var shown = found.stream().limit(MOST).toList();
        readings.record(caller, shown, false, "doubles", roundId.value().toString());
        var lines = people.lines(shown, clock.today());
        var takings = doubles.listTakings(roundId, shown);
        return new DoublePage(
                shown.stream()
                        .filter(lines::containsKey)
                        .map(id -> new DoubleLine(
                                Objects.requireNonNull(lines.get(id)), takings.getOrDefault(id, List.of())))
                        .toList(),
                found.size() > MOST);
    }

    private UnknownLine line(UnknownRegistration each, @Nullable String byName) {
        return new UnknownLine(
                each.deviceId(),
                each.number(),
                each.roundId(),
                each.way(),
                each.slip(),
                typed(each).map(Masking::identityNumber).orElse(null),
                each.tubeCodes(),
                byName,
                each.occurredAt());
    }

    private Optional<String> typed(UnknownRegistration each) {
        var sealed = each.typed();
        try {
            return sealed == null ? Optional.empty() : seals.open(each.deviceId(), json.readTree(sealed));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private Map<AccountId, String> names(List<AccountId> ids) {
        return accounts.listHolders(ids).stream()
                .collect(Collectors.toMap(Accounts.Holder::id, Accounts.Holder::displayName));
    }
}
