package org.huhang.zones;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.huhang.access.AccountId;
import org.huhang.shared.Ids;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.jspecify.annotations.Nullable;

/// What follows an opening: changes, a closing, and what opens it again. None lies before the opening; what is closed
/// neither changes nor closes before it is opened again; a closing ends what was still to come by then. What one does
/// not name stays as it is when it takes effect ([NamedParts]).
@ApplicationScoped
class Followings {
    private final ZoneStore store;
    private final CoverStore covers;
    private final ZoneSchemes schemes;
    private final SchemeRule schemeRule;
    private final Grounds grounds;
    private final NamedBy namedBy;
    private final Submissions submissions;

    Followings(
            ZoneStore store,
            CoverStore covers,
            ZoneSchemes schemes,
            SchemeRule schemeRule,
            Grounds grounds,
            NamedBy namedBy,
            Submissions submissions) {
        this.store = store;
        this.covers = covers;
        this.schemes = schemes;
        this.schemeRule = schemeRule;
        this.grounds = grounds;
        this.namedBy = namedBy;
        this.submissions = submissions;
    }

    /// Who says it and when, and the words as they were sent.
    record Saying(
            ZoneFactId id,
            Object body,
            NewFact fact,
            @Nullable AccountId by,
            Instant now) {}

    /// @param known whether it was recorded before and is sent again
    /// @param before the fact that it follows
    private record Following(Saying saying, boolean known, Zone zone, NamedBy.Named named, ZoneFact before) {
        boolean isClosed() {
            return before.kind() == ZoneFact.Kind.CLOSED;
        }
    }

    /// @param ground none to keep it
    private record Said(
            ZoneFact.Kind kind, ZoneFact.LevelName level, Optional<Ground> ground, Term term, NamedParts names) {}

    /// @param kept whether it is that of before
    private record SaidTerm(Term term, boolean kept) {}

    /// @return whether it is news
    Outcome<Boolean> change(ZoneId id, NewChange wanted, @Nullable AccountId by, Instant now) {
        return follow(id, new Saying(wanted.id(), wanted, wanted.fact(), by, now))
                .then(following -> level(wanted, following)
                        .then(level -> term(wanted, level, following)
                                .then(term -> lay(wanted, following.zone())
                                        .then(ground -> once(
                                                following,
                                                new Said(
                                                        ZoneFact.Kind.CHANGED,
                                                        level.named(
                                                                following.zone().schemeCode()),
                                                        ground,
                                                        term.term(),
                                                        new NamedParts(
                                                                wanted.levelCode() != null,
                                                                ground.isPresent(),
                                                                !term.kept())))))));
    }

    private Outcome<ZoneLevel> level(NewChange wanted, Following following) {
        var scheme = following.zone().schemeCode();
        var before = following.before().level().code();
        var code = Objects.requireNonNullElse(wanted.levelCode(), before);
        var level = schemes.find(scheme, code);
        if (level.isEmpty()) {
            return Outcome.refused(Refusal.invalid("zones.no-such-level", "levelCode", Map.of()));
        }
        // one that goes on as it was does so when a later scheme is in force, too
        var refusal = code.equals(before)
                ? Optional.<Refusal>empty()
                : schemeRule.refusal(
                        schemes.find(scheme).orElseThrow(), following.named().moment());
        return refusal.<Outcome<ZoneLevel>>map(Outcome::refused).orElseGet(() -> Outcome.done(level.get()));
    }

    /// What is not named stays, and so does the term: a change of the ground alone lengthens nothing, and drops no end
    /// that a notice stated. Another level brings its own days.
    private static Outcome<SaidTerm> term(NewChange wanted, ZoneLevel level, Following following) {
        var before = following.before();
        var moment = following.named().moment();
        if (wanted.fact().saysUntilWhen() || !level.code().equals(before.level().code())) {
            return NamedBy.term(moment, wanted.fact(), level).map(term -> new SaidTerm(term, false));
        }
        var lapses = before.term().lapsesAt();
        return lapses.isAfter(moment.earliestAt())
                ? Outcome.done(new SaidTerm(before.term(), true))
                : Outcome.refused(Refusal.invalid("zones.say-until-when", "reviewAt", Map.of("lapsed", lapses)));
    }

    private Outcome<Optional<Ground>> lay(NewChange wanted, Zone zone) {
        var cover = wanted.cover();
        return cover == null
                ? Outcome.done(Optional.empty())
                : grounds.lay(cover, zone.areaId()).map(Optional::of);
    }

    /// @return whether it is news
    Outcome<Boolean> close(ZoneId id, NewClosing wanted, @Nullable AccountId by, Instant now) {
        return follow(id, new Saying(wanted.id(), wanted, wanted.fact(), by, now))
                .then(following -> once(
                        following,
                        new Said(
                                ZoneFact.Kind.CLOSED,
                                following.before().level(),
                                Optional.empty(),
                                following.before().term(),
                                NamedParts.NONE)));
    }

    /// At the level and over the ground that it had. From the very hour of the closing the term goes on as it was, for
    /// taking back a mistake lengthens nothing; from later on it begins anew.
    ///
    /// @return whether it is news
    Outcome<Boolean> reopen(ZoneId id, NewReopening wanted, @Nullable AccountId by, Instant now) {
        return follow(id, new Saying(wanted.id(), wanted, wanted.fact(), by, now))
                .then(following -> term(wanted, following)
                        .then(term -> once(
                                following,
                                new Said(
                                        ZoneFact.Kind.REOPENED,
                                        following.before().level(),
                                        Optional.empty(),
                                        term.term(),
                                        new NamedParts(false, false, !term.kept())))));
    }

    private Outcome<SaidTerm> term(NewReopening wanted, Following following) {
        var before = following.before();
        var moment = following.named().moment();
        return !wanted.fact().saysUntilWhen() && moment.equals(before.moment())
                ? Outcome.done(new SaidTerm(before.term(), true))
                : NamedBy.term(
                                moment,
                                wanted.fact(),
                                schemes.find(
                                                before.level().schemeCode(),
                                                before.level().code())
                                        .orElseThrow())
                        .map(term -> new SaidTerm(term, false));
    }

    private Outcome<Following> follow(ZoneId id, Saying saying) {
        store.hold(id);
        var zone = store.find(id);
        if (zone.isEmpty()) {
            return Outcome.refused(Refusal.notFound("zones.no-such-zone", Map.of()));
        }
        boolean known = store.listFacts(id).stream().anyMatch(each -> each.id().equals(saying.id()));
        return namedBy.read(saying.fact(), zone.get().areaId(), known ? null : saying.by(), saying.now())
                .then(named -> {
                    var from = named.moment().earliestAt();
                    var facts = store.listLiveFacts(id);
                    var opened = facts.getFirst().moment().earliestAt();
                    return from.isBefore(opened)
                            ? Outcome.refused(Refusal.invalid(
                                    "zones.before-its-opening", "effectiveAt", Map.of("opened", opened)))
                            : Outcome.done(new Following(
                                    saying,
                                    known,
                                    zone.get(),
                                    named,
                                    facts.stream()
                                            .filter(fact ->
                                                    !fact.moment().earliestAt().isAfter(from))
                                            .toList()
                                            .getLast()));
                });
    }

    private Outcome<Boolean> once(Following following, Said said) {
        var saying = following.saying();
        boolean known = following.known();
        if (!known && following.isClosed() && said.kind() != ZoneFact.Kind.REOPENED) {
            return Outcome.refused(Refusal.conflict("zones.closed-already", Map.of()));
        }
        if (!known && !following.isClosed() && said.kind() == ZoneFact.Kind.REOPENED) {
            return Outcome.refused(Refusal.invalid("zones.not-closed-then", "effectiveAt", Map.of()));
        }
        return submissions.first(saying.id().value(), saying.body()).map(_ -> {
            if (!known) {
                store.addNotice(following.named().notice());
                store.addFact(fact(following, said), said.names());
            }
            return !known;
        });
    }

    private ZoneFact fact(Following following, Said said) {
        var saying = following.saying();
        return new ZoneFact(
                saying.id(),
                0,
                following.zone().id(),
                said.kind(),
                following.named().notice(),
                following.named().moment(),
                said.level(),
                said.ground()
                        .map(each -> covers.add(new CoverId(Ids.next()), each))
                        .orElse(following.before().cover()),
                said.term(),
                saying.fact().remark(),
                saying.by(),
                saying.now());
    }
}
