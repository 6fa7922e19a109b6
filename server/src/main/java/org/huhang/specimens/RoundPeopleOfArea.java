package org.huhang.specimens;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.huhang.access.AccountId;
import org.huhang.access.BundlePart;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Purpose;
import org.huhang.access.Readings;
import org.huhang.registry.Doors;
import org.huhang.registry.Doors.DoorOf;
import org.huhang.registry.People;
import org.huhang.registry.PersonLine;
import org.huhang.rounds.Lane;
import org.huhang.rounds.Listed;
import org.huhang.rounds.Listings;
import org.huhang.rounds.Round;
import org.huhang.rounds.RoundId;
import org.huhang.rounds.Rounds;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.jspecify.annotations.Nullable;

/// Whom a desk of an area will see: everybody there who is listed in an open round, masked. The device finds who came
/// by
/// the hash of their code, or by masking a number that was typed and comparing.
@ApplicationScoped
class RoundPeopleOfArea implements BundlePart {
    /// A large community; a desk of a wider area has the others by their codes, which the house opens.
    private static final int MOST = 5_000;

    private final Rounds rounds;
    private final Listings listings;
    private final People people;
    private final Doors doors;
    private final SamplingCodes codes;
    private final Readings readings;
    private final Caller caller;
    private final CityClock clock;

    RoundPeopleOfArea(
            Rounds rounds,
            Listings listings,
            People people,
            Doors doors,
            SamplingCodes codes,
            Readings readings,
            Caller caller,
            CityClock clock) {
        this.rounds = rounds;
        this.listings = listings;
        this.people = people;
        this.doors = doors;
        this.codes = codes;
        this.readings = readings;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param identity the masked number, for comparing with a typed one that is masked
    /// @param code by [SamplingCodes#hash]
    private record More(
            RoundId round,
            @Nullable String identity,
            String door,
            String building,
            Lane lane,
            int poolSize,
            String code) {}

    @Override
    public String name() {
        return "roundPeople";
    }

    @Override
    public List<BundleLine> lines(AreaId area, AccountId holder) {
        if (!caller.may(Permission.SPECIMENS_TAKE, area)) {
            return List.of();
        }
        var open = rounds.listOpen(clock.now());
        if (open.isEmpty()) {
            return List.of();
        }
        var here = doors.listByArea(area, null, MOST);
        var shown = people.lines(here, clock.today());
        var behind = doors.of(here);
        List<BundleLine> lines = new ArrayList<>();
        for (Round round : open) {
            listings.find(round.id(), here)
                    .forEach((id, listed) ->
                            lines.add(line(round.id(), Objects.requireNonNull(shown.get(id)), listed, behind.get(id))));
        }
        var taken = lines.stream().limit(MOST).toList();
        readings.recordBundle(
                holder, Purpose.TESTING, here, name(), area.value().toString());
        return taken;
    }

    private BundleLine line(RoundId round, PersonLine person, Listed listed, @Nullable DoorOf door) {
        return new BundleLine(
                person.id().value().toString(),
                person.name(),
                new More(
                        round,
                        person.identityNumber(),
                        door == null ? "" : door.door(),
                        door == null ? "" : door.building(),
                        listed.lane(),
                        listed.poolSize(),
                        SamplingCodes.hash(codes.codeOf(person.id()))));
    }
}
