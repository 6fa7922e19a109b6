package org.huhang.zones;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import org.huhang.access.AccountId;
import org.huhang.shared.Ids;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.jspecify.annotations.Nullable;

/// Opens a zone: looks first whether it can be, and writes only then.
@ApplicationScoped
class Openings {
    private final ZoneStore store;
    private final CoverStore covers;
    private final ZoneSchemes schemes;
    private final SchemeRule schemeRule;
    private final Grounds grounds;
    private final NamedBy namedBy;

    Openings(
            ZoneStore store,
            CoverStore covers,
            ZoneSchemes schemes,
            SchemeRule schemeRule,
            Grounds grounds,
            NamedBy namedBy) {
        this.store = store;
        this.covers = covers;
        this.schemes = schemes;
        this.schemeRule = schemeRule;
        this.grounds = grounds;
        this.namedBy = namedBy;
    }

    /// All that an opening needs, looked up and found right.
    record Opening(NewZone wanted, ZoneLevel level, NamedBy.Named named, Term term, Ground ground) {}

    /// @param by nobody for what is loaded, or was opened before and is sent again
    Outcome<Opening> look(NewZone wanted, @Nullable AccountId by, Instant now) {
        if (wanted.name().zh().isBlank()) {
            return Outcome.refused(Refusal.invalid("zones.no-name", "name", Map.of()));
        }
        var scheme = schemes.find(wanted.schemeCode());
        var level = schemes.find(wanted.schemeCode(), wanted.levelCode());
        if (scheme.isEmpty() || level.isEmpty()) {
            return Outcome.refused(Refusal.invalid("zones.no-such-level", "levelCode", Map.of()));
        }
        return namedBy.read(wanted.fact(), wanted.areaId(), by, now)
                .then(named -> schemeRule
                        .refusal(scheme.get(), named.moment())
                        .<Outcome<Opening>>map(Outcome::refused)
                        .orElseGet(() -> NamedBy.term(named.moment(), wanted.fact(), level.get())
                                .then(term -> grounds.lay(wanted.cover(), wanted.areaId())
                                        .map(ground -> new Opening(wanted, level.get(), named, term, ground)))));
    }

    void write(Opening opening, @Nullable AccountId by, Instant now) {
        var wanted = opening.wanted();
        var notice = opening.named().notice();
        store.addNotice(notice);
        store.add(new Zone(wanted.id(), wanted.name(), wanted.schemeCode(), wanted.areaId(), now));
        store.addFact(
                new ZoneFact(
                        new ZoneFactId(Ids.next()),
                        0,
                        wanted.id(),
                        ZoneFact.Kind.OPENED,
                        notice,
                        opening.named().moment(),
                        opening.level().named(wanted.schemeCode()),
                        covers.add(new CoverId(Ids.next()), opening.ground()),
                        opening.term(),
                        wanted.fact().remark(),
                        by,
                        now),
                NamedParts.ALL);
    }
}
