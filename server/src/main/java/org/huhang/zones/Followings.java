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

/// What follows an opening: changes, and one closing. Neither lies before the opening, and nothing follows a closing.
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

    /// @param before the fact that it follows
    private record Following(Zone zone, NamedBy.Named named, ZoneFact before) {}

    /// @return whether it is news
    Outcome<Boolean> change(ZoneId id, NewChange wanted, @Nullable AccountId by, Instant now) {
        return follow(id, wanted.fact()).then(following -> {
            var zone = following.zone();
            var moment = following.named().moment();
            var before = following.before();
            var code = Objects.requireNonNullElse(
                    wanted.levelCode(), before.level().code());
            var level = schemes.find(zone.schemeCode(), code);
            if (level.isEmpty()) {
                return Outcome.refused(Refusal.invalid("zones.no-such-level", "levelCode", Map.of()));
            }
            // one that goes on as it was does so when a later scheme is in force, too
            if (!code.equals(before.level().code())) {
                var refusal = schemeRule.refusal(schemes.find(zone.schemeCode()).orElseThrow(), moment);
                if (refusal.isPresent()) {
                    return Outcome.refused(refusal.get());
                }
            }
            return NamedBy.term(moment, wanted.fact(), level.get())
                    .then(term -> lay(wanted, zone)
                            .then(ground -> once(
                                    wanted.id(),
                                    id,
                                    wanted,
                                    following,
                                    () -> new ZoneFact(
                                            wanted.id(),
                                            0,
                                            id,
                                            ZoneFact.Kind.CHANGED,
                                            following.named().notice(),
                                            moment,
                                            level.get().named(zone.schemeCode()),
                                            ground.map(each -> covers.add(new CoverId(Ids.next()), each))
                                                    .orElse(before.cover()),
                                            term,
                                            wanted.fact().remark(),
                                            by,
                                            now))));
        });
    }

    private Outcome<Optional<Ground>> lay(NewChange wanted, Zone zone) {
        var cover = wanted.cover();
        return cover == null
                ? Outcome.done(Optional.empty())
                : grounds.lay(cover, zone.areaId()).map(Optional::of);
    }

    /// @return whether it is news
    Outcome<Boolean> close(ZoneId id, NewClosing wanted, @Nullable AccountId by, Instant now) {
        return follow(id, wanted.fact())
                .then(following -> once(
                        wanted.id(),
                        id,
                        wanted,
                        following,
                        () -> new ZoneFact(
                                wanted.id(),
                                0,
                                id,
                                ZoneFact.Kind.CLOSED,
                                following.named().notice(),
                                following.named().moment(),
                                following.before().level(),
                                following.before().cover(),
                                following.before().term(),
                                wanted.fact().remark(),
                                by,
                                now)));
    }

    private Outcome<Following> follow(ZoneId id, NewFact wanted) {
        store.hold(id);
        var zone = store.find(id);
        if (zone.isEmpty()) {
            return Outcome.refused(Refusal.notFound("zones.no-such-zone", Map.of()));
        }
        return namedBy.read(wanted).then(named -> {
            var from = named.moment().earliestAt();
            var facts = store.listFacts(id);
            var opened = facts.getFirst().moment().earliestAt();
            return from.isBefore(opened)
                    ? Outcome.refused(
                            Refusal.invalid("zones.before-its-opening", "effectiveAt", Map.of("opened", opened)))
                    : Outcome.done(new Following(
                            zone.get(),
                            named,
                            facts.stream()
                                    .filter(fact -> !fact.moment().earliestAt().isAfter(from))
                                    .toList()
                                    .getLast()));
        });
    }

    private interface Made {
        ZoneFact make();
    }

    private Outcome<Boolean> once(ZoneFactId fact, ZoneId zone, Object body, Following following, Made made) {
        var facts = store.listFacts(zone);
        if (facts.stream().anyMatch(each -> each.id().equals(fact))) {
            return submissions.first(fact.value(), body).map(_ -> false);
        }
        if (facts.stream().anyMatch(each -> each.kind() == ZoneFact.Kind.CLOSED)) {
            return Outcome.refused(Refusal.conflict("zones.closed-already", Map.of()));
        }
        return submissions.first(fact.value(), body).map(_ -> {
            store.addNotice(following.named().notice());
            store.addFact(made.make());
            return true;
        });
    }
}
