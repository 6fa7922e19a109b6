package org.huhang.zones;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huhang.access.AccountId;
import org.huhang.registry.Areas;
import org.huhang.registry.BuildingId;
import org.huhang.registry.Land;
import org.huhang.shared.AreaId;
import org.huhang.shared.Journal;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.jspecify.annotations.Nullable;

/// Opens, changes and closes zones, each by an issued notice, and tells what held where at any hour.
@ApplicationScoped
public class Zones {
    /// Of those that hold or are to come; a city at its worst had some hundred at a time.
    public static final int MOST = 1_000;

    private final ZoneStore store;
    private final Openings openings;
    private final Followings followings;
    private final NamedBy namedBy;
    private final DrawnGround drawn;
    private final Areas areas;
    private final Submissions submissions;
    private final Journal journal;

    Zones(
            ZoneStore store,
            Openings openings,
            Followings followings,
            NamedBy namedBy,
            DrawnGround drawn,
            Areas areas,
            Submissions submissions,
            Journal journal) {
        this.store = store;
        this.openings = openings;
        this.followings = followings;
        this.namedBy = namedBy;
        this.drawn = drawn;
        this.areas = areas;
        this.submissions = submissions;
        this.journal = journal;
    }

    /// All of them or, when one is refused, none; one event tells of all. The same list sent again is the same.
    ///
    /// @param by nobody for what is loaded
    @Transactional
    public Outcome<List<ZoneId>> open(List<NewZone> wanted, @Nullable AccountId by, Instant now) {
        var looked = new ArrayList<Openings.Opening>();
        for (NewZone each : wanted) {
            switch (openings.look(each, store.find(each.id()).isPresent() ? null : by, now)) {
                case Outcome.Refused<Openings.Opening>(Refusal refusal) -> {
                    return Outcome.refused(refusal);
                }
                case Outcome.Done<Openings.Opening>(Openings.Opening opening) -> looked.add(opening);
            }
        }
        if (looked.isEmpty()) {
            return Outcome.done(List.of());
        }
        return submissions.first(wanted.getFirst().id().value(), wanted).map(first -> {
            var ids = wanted.stream().map(NewZone::id).toList();
            if (first) {
                looked.forEach(each -> openings.write(each, by, now));
                journal.append(new ZonesChanged(ids));
            }
            return ids;
        });
    }

    /// Another level, another ground, a further term; what is not named stays.
    @Transactional
    public Outcome<ZoneId> change(ZoneId id, NewChange wanted, @Nullable AccountId by, Instant now) {
        return followings.change(id, wanted, by, now).map(news -> told(id, news));
    }

    @Transactional
    public Outcome<ZoneId> close(ZoneId id, NewClosing wanted, @Nullable AccountId by, Instant now) {
        return followings.close(id, wanted, by, now).map(news -> told(id, news));
    }

    /// A closing taken back: by a mistake nobody is let go for good, and nothing that was recorded is changed.
    @Transactional
    public Outcome<ZoneId> reopen(ZoneId id, NewReopening wanted, @Nullable AccountId by, Instant now) {
        return followings.reopen(id, wanted, by, now).map(news -> told(id, news));
    }

    private ZoneId told(ZoneId id, boolean news) {
        if (news) {
            journal.append(new ZonesChanged(List.of(id)));
        }
        return id;
    }

    /// The notices that ended those by which zones stand or are to stand, by their zones: then somebody has to close or
    /// change the zone. Of closed and lapsed ones nobody has to.
    Map<ZoneId, NamingNotice> findEndings(Collection<StandingZone> zones, Instant at) {
        var open = zones.stream()
                .filter(each -> switch (each.state(at)) {
                    case NOT_YET, NOT_KNOWN, IN_FORCE, REVIEW_DUE -> true;
                    case LAPSED, CLOSED -> false;
                })
                .toList();
        var endings = namedBy.findEndings(
                open.stream().map(each -> each.fact().notice().id()).collect(Collectors.toSet()), at);
        return open.stream()
                .filter(each -> endings.containsKey(each.fact().notice().id()))
                .collect(Collectors.toMap(
                        each -> each.zone().id(),
                        each -> Objects.requireNonNull(
                                endings.get(each.fact().notice().id()))));
    }

    public Optional<StandingZone> find(ZoneId id, Instant at) {
        return store.findStanding(id, at);
    }

    /// The zones as they stood at that instant, those to come too; the latest first, and what ended last.
    public List<StandingZone> list(Instant at) {
        return store.listStanding(at, MOST);
    }

    /// What held in all or part of an area.
    public List<ZoneHere> listInArea(AreaId area, Instant at) {
        return store.listHere(areas.around(area), null, areas.within(List.of(area)), drawn.reaching(area), at, MOST);
    }

    /// Of these the one that holds in each scheme: the smallest wins. By the scheme's code.
    public Map<String, StandingZone> winners(Collection<StandingZone> here, Instant at) {
        return SmallestWins.winners(here, at);
    }

    /// The ground of some zones together, as they stood then.
    public Land land(Collection<ZoneId> ids, Instant at) {
        return drawn.land(ids.stream()
                .flatMap(id -> find(id, at).stream())
                .map(each -> each.fact().cover().id())
                .toList());
    }

    /// What held at a building, and so in all its dwellings.
    public List<ZoneHere> listAtBuilding(BuildingId building, AreaId itsArea, Instant at) {
        return store.listHere(areas.around(itsArea), building, Set.of(), drawn.around(building), at, MOST);
    }
}
