package org.huhang.zones;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.huhang.access.AccountId;
import org.huhang.notices.Notice;
import org.huhang.notices.Notices;
import org.huhang.registry.Areas;
import org.huhang.registry.BuildingId;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.Ids;
import org.huhang.shared.Journal;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.jspecify.annotations.Nullable;

/// Opens, changes and closes zones, each by an issued notice, and tells what held where at any hour.
@ApplicationScoped
public class Zones {
    /// A city at its worst had some hundred at a time.
    public static final int MOST = 1_000;

    private final ZoneStore store;
    private final CoverStore covers;
    private final ZoneSchemes schemes;
    private final Grounds grounds;
    private final Notices notices;
    private final Areas areas;
    private final Submissions submissions;
    private final Journal journal;
    private final CityClock clock;

    Zones(
            ZoneStore store,
            CoverStore covers,
            ZoneSchemes schemes,
            Grounds grounds,
            Notices notices,
            Areas areas,
            Submissions submissions,
            Journal journal,
            CityClock clock) {
        this.store = store;
        this.covers = covers;
        this.schemes = schemes;
        this.grounds = grounds;
        this.notices = notices;
        this.areas = areas;
        this.submissions = submissions;
        this.journal = journal;
        this.clock = clock;
    }

    private record Opening(NewZone wanted, ZoneLevel level, Moment moment, Term term, Notice notice, Ground ground) {}

    /// All of them or, when one is refused, none. Sent again they are the same.
    ///
    /// @param by nobody for what is loaded
    @Transactional
    public Outcome<List<ZoneId>> open(List<NewZone> wanted, @Nullable AccountId by, Instant now) {
        var openings = new ArrayList<Opening>();
        for (NewZone each : wanted) {
            switch (opening(each)) {
                case Outcome.Refused<Opening>(Refusal refusal) -> {
                    return Outcome.refused(refusal);
                }
                case Outcome.Done<Opening>(Opening opening) -> openings.add(opening);
            }
        }
        var fresh = new ArrayList<Opening>();
        for (Opening each : openings) {
            switch (submissions.first(each.wanted().id().value(), each.wanted())) {
                case Outcome.Refused<Boolean>(Refusal refusal) -> {
                    return Outcome.refused(refusal);
                }
                case Outcome.Done<Boolean>(Boolean first) -> {
                    if (first) {
                        fresh.add(each);
                    }
                }
            }
        }
        fresh.forEach(each -> write(each, by, now));
        tell(fresh.stream().map(each -> each.wanted().id()).toList());
        return Outcome.done(wanted.stream().map(NewZone::id).toList());
    }

    private Outcome<Opening> opening(NewZone wanted) {
        if (wanted.name().zh().isBlank()) {
            return Outcome.refused(Refusal.invalid("zones.no-name", "name", Map.of()));
        }
        var scheme = schemes.find(wanted.schemeCode());
        var level = schemes.find(wanted.schemeCode(), wanted.levelCode());
        if (scheme.isEmpty() || level.isEmpty()) {
            return Outcome.refused(Refusal.invalid("zones.no-such-level", "levelCode", Map.of()));
        }
        return moment(wanted.fact()).then(timed -> {
            var first = day(timed.moment().earliestAt());
            var last = day(timed.moment().latestAt());
            if (!scheme.get().coversAny(first, last)) {
                return Outcome.refused(notInForce(scheme.get(), first));
            }
            return term(timed.moment(), wanted.fact(), level.get())
                    .then(term -> grounds.lay(wanted.cover(), wanted.areaId())
                            .map(ground ->
                                    new Opening(wanted, level.get(), timed.moment(), term, timed.notice(), ground)));
        });
    }

    private void write(Opening opening, @Nullable AccountId by, Instant now) {
        var wanted = opening.wanted();
        store.addNotice(naming(opening.notice()));
        store.add(new Zone(wanted.id(), wanted.name(), wanted.schemeCode(), wanted.areaId(), now));
        var cover = covers.add(new CoverId(Ids.next()), opening.ground());
        store.addFact(new ZoneFact(
                new ZoneFactId(Ids.next()),
                0,
                wanted.id(),
                ZoneFact.Kind.OPENED,
                naming(opening.notice()),
                opening.moment(),
                name(wanted.schemeCode(), opening.level()),
                cover,
                opening.term(),
                wanted.fact().remark(),
                by,
                now));
    }

    /// Another level, another ground, a further term; what is not named stays.
    @Transactional
    public Outcome<ZoneId> change(ZoneId id, NewChange wanted, @Nullable AccountId by, Instant now) {
        return follow(id, wanted.fact(), (zone, timed, before) -> {
            var scheme = schemes.find(zone.schemeCode()).orElseThrow();
            var code = Objects.requireNonNullElse(
                    wanted.levelCode(), before.level().code());
            var level = schemes.find(zone.schemeCode(), code);
            if (level.isEmpty()) {
                return Outcome.refused(Refusal.invalid("zones.no-such-level", "levelCode", Map.of()));
            }
            var first = day(timed.moment().earliestAt());
            if (!code.equals(before.level().code())
                    && !scheme.coversAny(first, day(timed.moment().latestAt()))) {
                return Outcome.refused(notInForce(scheme, first));
            }
            return term(timed.moment(), wanted.fact(), level.get()).then(term -> {
                Outcome<Optional<Ground>> ground = wanted.cover() == null
                        ? Outcome.done(Optional.empty())
                        : grounds.lay(wanted.cover(), zone.areaId()).map(Optional::of);
                return ground.then(laid -> once(
                        id,
                        wanted.id(),
                        wanted,
                        timed,
                        () -> store.addFact(new ZoneFact(
                                wanted.id(),
                                0,
                                id,
                                ZoneFact.Kind.CHANGED,
                                naming(timed.notice()),
                                timed.moment(),
                                name(zone.schemeCode(), level.get()),
                                laid.map(each -> covers.add(new CoverId(Ids.next()), each))
                                        .orElse(before.cover()),
                                term,
                                wanted.fact().remark(),
                                by,
                                now))));
            });
        });
    }

    @Transactional
    public Outcome<ZoneId> close(ZoneId id, NewClosing wanted, @Nullable AccountId by, Instant now) {
        return follow(
                id,
                wanted.fact(),
                (_, timed, before) -> once(
                        id,
                        wanted.id(),
                        wanted,
                        timed,
                        () -> store.addFact(new ZoneFact(
                                wanted.id(),
                                0,
                                id,
                                ZoneFact.Kind.CLOSED,
                                naming(timed.notice()),
                                timed.moment(),
                                before.level(),
                                before.cover(),
                                before.term(),
                                wanted.fact().remark(),
                                by,
                                now))));
    }

    private interface Following {
        Outcome<ZoneId> follow(Zone zone, Timed timed, ZoneFact before);
    }

    /// What follows an opening lies neither before it nor after a closing.
    private Outcome<ZoneId> follow(ZoneId id, NewFact wanted, Following next) {
        store.hold(id);
        var zone = store.find(id);
        if (zone.isEmpty()) {
            return Outcome.refused(Refusal.notFound("zones.no-such-zone", Map.of()));
        }
        return moment(wanted).then(timed -> {
            var from = timed.moment().earliestAt();
            var facts = store.listFacts(id);
            if (from.isBefore(facts.getFirst().moment().earliestAt())) {
                return Outcome.refused(Refusal.invalid(
                        "zones.before-its-opening",
                        "effectiveAt",
                        Map.of("opened", facts.getFirst().moment().earliestAt())));
            }
            var before = facts.stream()
                    .filter(fact -> !fact.moment().earliestAt().isAfter(from))
                    .toList()
                    .getLast();
            return next.follow(zone.get(), timed, before);
        });
    }

    private Outcome<ZoneId> once(ZoneId id, ZoneFactId fact, Object body, Timed timed, Runnable write) {
        var facts = store.listFacts(id);
        if (facts.stream().anyMatch(each -> each.id().equals(fact))) {
            return submissions.first(fact.value(), body).map(_ -> id);
        }
        if (facts.stream().anyMatch(each -> each.kind() == ZoneFact.Kind.CLOSED)) {
            return Outcome.refused(Refusal.conflict("zones.closed-already", Map.of()));
        }
        return submissions.first(fact.value(), body).map(_ -> {
            store.addNotice(naming(timed.notice()));
            write.run();
            tell(List.of(id));
            return id;
        });
    }

    private void tell(List<ZoneId> changed) {
        if (!changed.isEmpty()) {
            journal.append(new ZonesChanged(changed));
        }
    }

    private record Timed(Moment moment, Notice notice) {}

    /// A notice that another ended by then opens, changes and closes nothing any more.
    private Outcome<Timed> moment(NewFact wanted) {
        var notice = notices.find(wanted.noticeId());
        if (notice.isEmpty()) {
            return Outcome.refused(Refusal.invalid("zones.no-such-notice", "noticeId", Map.of()));
        }
        return MomentRule.moment(notice.get(), wanted)
                .then(moment -> notices.findEnding(wanted.noticeId(), moment.earliestAt())
                        .<Outcome<Timed>>map(ending -> Outcome.refused(Refusal.invalid(
                                "zones.notice-ended",
                                "noticeId",
                                Map.of("title", ending.title().zh()))))
                        .orElseGet(() -> Outcome.done(new Timed(moment, notice.get()))));
    }

    private static Outcome<Term> term(Moment moment, NewFact wanted, ZoneLevel level) {
        var endsAt = wanted.endsAt();
        if (endsAt != null && !endsAt.isAfter(moment.latestAt())) {
            return Outcome.refused(Refusal.invalid("zones.ends-before-it-begins", "endsAt", Map.of()));
        }
        var reviewAt = wanted.reviewAt();
        if (reviewAt != null && !reviewAt.isAfter(moment.earliestAt())) {
            return Outcome.refused(Refusal.invalid("zones.review-before-it-begins", "reviewAt", Map.of()));
        }
        return Outcome.done(Term.of(moment, endsAt, reviewAt, level));
    }

    private static Refusal notInForce(ZoneScheme scheme, LocalDate on) {
        return Refusal.invalid(
                "zones.scheme-not-in-force",
                "schemeCode",
                Map.of(
                        "scheme",
                        scheme.name().zh(),
                        "start",
                        scheme.start(),
                        "end",
                        scheme.end() == null ? "–" : scheme.end(),
                        "on",
                        on));
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.zone());
    }

    private static NamingNotice naming(Notice notice) {
        var issue = Objects.requireNonNull(notice.issue());
        return new NamingNotice(
                notice.id(), notice.title(), issue.series(), issue.year(), issue.number(), issue.issuedOn());
    }

    private static ZoneFact.LevelName name(String scheme, ZoneLevel level) {
        return new ZoneFact.LevelName(scheme, level.code(), level.rank(), level.name());
    }

    /// The notice that ended the one by which a zone stands: then somebody has to close or change the zone.
    Optional<NamingNotice> findEnding(StandingZone zone, Instant at) {
        return notices.findEnding(zone.fact().notice().id(), at).map(Zones::naming);
    }

    public Optional<StandingZone> find(ZoneId id, Instant at) {
        return store.findStanding(id, at);
    }

    /// Every zone as it stood at that instant, those to come too; the latest first.
    public List<StandingZone> list(Instant at) {
        return store.listStanding(at, MOST);
    }

    /// What held in all or part of an area.
    public List<ZoneHere> listInArea(AreaId area, Instant at) {
        var below = areas.within(List.of(area));
        below.remove(area);
        return store.listHere(areas.around(area), null, below, at, MOST);
    }

    /// What held at a building, and so in all its dwellings.
    public List<ZoneHere> listAtBuilding(BuildingId building, AreaId itsArea, Instant at) {
        return store.listHere(areas.around(itsArea), building, Set.of(), at, MOST);
    }
}
