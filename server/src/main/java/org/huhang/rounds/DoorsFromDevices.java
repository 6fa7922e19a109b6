package org.huhang.rounds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huhang.access.DeviceRecords;
import org.huhang.access.DeviceRecordsReceived;
import org.huhang.access.Scopes;
import org.huhang.registry.Dweller;
import org.huhang.registry.Dwellers;
import org.huhang.registry.DwellingId;
import org.huhang.registry.DwellingPlace;
import org.huhang.rounds.NotTestedStore.NewNotTested;
import org.huhang.rounds.RefusedRoundRecord.RefusedReason;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.Consumer;
import org.huhang.shared.PersonId;

/// Takes what devices bring from doors, hours late and in any order. What cannot be taken in is told of with its
/// reason, never dropped.
@ApplicationScoped
class DoorsFromDevices implements Consumer<DeviceRecordsReceived> {
    private static final Set<String> KINDS = Set.of(RoundRecordKinds.KNOCKED, RoundRecordKinds.NOT_TESTED);
    private static final int MOST_AT_A_DOOR = 500;

    private final DeviceRecords records;
    private final Knocks knocks;
    private final NotTestedTellings tellings;
    private final Rounds rounds;
    private final Listings listings;
    private final Dwellers dwellers;
    private final RefusedRoundRecordStore refused;
    private final Scopes scopes;
    private final CityClock clock;
    private final ObjectMapper json;

    DoorsFromDevices(
            DeviceRecords records,
            Knocks knocks,
            NotTestedTellings tellings,
            Rounds rounds,
            Listings listings,
            Dwellers dwellers,
            RefusedRoundRecordStore refused,
            Scopes scopes,
            CityClock clock,
            ObjectMapper json) {
        this.records = records;
        this.knocks = knocks;
        this.tellings = tellings;
        this.rounds = rounds;
        this.listings = listings;
        this.dwellers = dwellers;
        this.refused = refused;
        this.scopes = scopes;
        this.clock = clock;
        this.json = json;
    }

    @Override
    public String name() {
        return "rounds.doors-from-devices";
    }

    @Override
    public Class<DeviceRecordsReceived> event() {
        return DeviceRecordsReceived.class;
    }

    @Override
    public void accept(DeviceRecordsReceived event) {
        var mine = records.listBeyondDoubt(event.batchId(), KINDS);
        if (mine.isEmpty()) {
            return;
        }
        var left = new ArrayList<RefusedRoundRecord>();
        var doors = new ArrayList<Brought<Knock>>();
        var told = new ArrayList<Brought<NewNotTested>>();
        for (DeviceRecords.Beyond record : mine) {
            var body = body(record.text());
            boolean isRead = record.kind().equals(RoundRecordKinds.KNOCKED)
                    ? knock(record, body)
                            .map(each -> doors.add(new Brought<>(record, each)))
                            .isPresent()
                    : notTested(record, body)
                            .map(each -> told.add(new Brought<>(record, each)))
                            .isPresent();
            if (!isRead) {
                left.add(refused(record, RefusedReason.UNREADABLE));
            }
        }
        var receivedAt = clock.ofWall(mine.getFirst().receivedAt());
        var reach = new Reach();
        takeDoors(doors, reach, event.batchId(), receivedAt, left);
        takeTold(told, reach, event.batchId(), receivedAt, left);
        refused.add(left);
    }

    private record Brought<T>(DeviceRecords.Beyond record, T fact) {}

    /// Few rounds and few areas in a batch: each is asked for once.
    private final class Reach {
        private final Map<RoundId, Optional<Round>> known = new HashMap<>();
        private final Map<AreaId, Map<AreaId, Boolean>> covered = new HashMap<>();

        Optional<Round> round(RoundId id) {
            return known.computeIfAbsent(id, rounds::find);
        }

        boolean reaches(AreaId device, AreaId area) {
            return covered.computeIfAbsent(device, _ -> new HashMap<>())
                    .computeIfAbsent(area, asked -> scopes.covers(device, asked));
        }
    }

    private void takeDoors(
            List<Brought<Knock>> brought, Reach reach, UUID batch, Instant at, List<RefusedRoundRecord> left) {
        Map<DwellingId, DwellingPlace> places = dwellers.places(
                brought.stream().map(each -> each.fact.dwellingId()).collect(Collectors.toSet()));
        Map<PersonId, Dweller> homes = dwellers.list(brought.stream()
                .flatMap(each -> each.fact.people().stream().map(Knock.OfPerson::personId))
                .collect(Collectors.toSet()));
        var taken = new ArrayList<Knock>();
        for (Brought<Knock> each : brought) {
            KnockRule.refusal(
                            each.fact,
                            reach.round(each.fact.roundId()).orElse(null),
                            places,
                            homes,
                            area -> reach.reaches(each.record.areaId(), area))
                    .ifPresentOrElse(why -> left.add(refused(each.record, why)), () -> taken.add(each.fact));
        }
        knocks.add(taken, batch, at);
    }

    private void takeTold(
            List<Brought<NewNotTested>> brought, Reach reach, UUID batch, Instant at, List<RefusedRoundRecord> left) {
        var listed = new HashMap<RoundId, Map<PersonId, Listed>>();
        brought.stream()
                .collect(Collectors.groupingBy(each -> each.fact.roundId()))
                .forEach((round, of) -> listed.put(
                        round,
                        listings.find(
                                round,
                                of.stream().map(each -> each.fact.personId()).collect(Collectors.toSet()))));
        var taken = new ArrayList<NewNotTested>();
        for (Brought<NewNotTested> each : brought) {
            var round = each.fact.roundId();
            var who = Optional.ofNullable(listed.getOrDefault(round, Map.of()).get(each.fact.personId()));
            KnockRule.refusal(reach.round(round).orElse(null), each.fact.toldAt())
                    .or(() -> who.isEmpty() ? Optional.of(RefusedReason.NOT_LISTED) : Optional.empty())
                    .or(() -> reach.reaches(
                                    each.record.areaId(), who.orElseThrow().areaId())
                            ? Optional.empty()
                            : Optional.of(RefusedReason.OUTSIDE_AREA))
                    .ifPresentOrElse(why -> left.add(refused(each.record, why)), () -> taken.add(each.fact));
        }
        tellings.add(taken, batch, at);
    }

    /// Nothing where it cannot be read.
    private Optional<Knock> knock(DeviceRecords.Beyond record, JsonNode body) {
        try {
            var people = new ArrayList<Knock.OfPerson>();
            for (JsonNode each : body.path("people")) {
                people.add(new Knock.OfPerson(
                        new PersonId(uuid(each.path("personId"))),
                        FoundAs.valueOf(each.path("found").asText("")),
                        false));
            }
            var more = body.path("more");
            if (people.size() > MOST_AT_A_DOOR || more.size() > MOST_AT_A_DOOR) {
                return Optional.empty();
            }
            var unnamed = new ArrayList<String>();
            more.forEach(each -> unnamed.add(
                    each.path("sealed").isObject() ? each.path("sealed").toString() : ""));
            return Optional.of(new Knock(
                    new KnockId(id(record)),
                    new RoundId(uuid(body.path("roundId"))),
                    new DwellingId(uuid(body.path("dwellingId"))),
                    KnockOutcome.valueOf(body.path("outcome").asText("")),
                    people,
                    unnamed,
                    record.deviceId(),
                    record.accountId(),
                    clock.ofWall(record.occurredAt())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<NewNotTested> notTested(DeviceRecords.Beyond record, JsonNode body) {
        try {
            var reason = body.path("reason");
            return Optional.of(new NewNotTested(
                    id(record),
                    new RoundId(uuid(body.path("roundId"))),
                    new PersonId(uuid(body.path("personId"))),
                    reason.isNull() ? null : NotTestedReason.valueOf(reason.asText("")),
                    record.deviceId(),
                    record.accountId(),
                    clock.ofWall(record.occurredAt())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private RefusedRoundRecord refused(DeviceRecords.Beyond record, RefusedReason reason) {
        return new RefusedRoundRecord(
                record.deviceId(),
                record.number(),
                record.kind(),
                record.areaId(),
                record.accountId(),
                reason,
                clock.ofWall(record.occurredAt()),
                clock.ofWall(record.receivedAt()));
    }

    private static UUID id(DeviceRecords.Beyond record) {
        return DerivedId.of(record.occurredAt(), record.deviceId().value(), record.number());
    }

    private static UUID uuid(JsonNode node) {
        return UUID.fromString(node.asText(""));
    }

    private JsonNode body(String text) {
        try {
            return json.readTree(text).path("body");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record beyond doubt is no JSON", e);
        }
    }
}
