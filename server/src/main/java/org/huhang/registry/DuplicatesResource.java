package org.huhang.registry;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.access.Readings;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Pairs that may be one person, for those who answer for the areas of both.
@Path("/api/duplicates")
@RunOnVirtualThread
class DuplicatesResource {
    private final DuplicateStore store;
    private final Merges merges;
    private final PeopleStore people;
    private final PersonPages pages;
    private final Readings readings;
    private final Caller caller;
    private final CityClock clock;

    DuplicatesResource(
            DuplicateStore store,
            Merges merges,
            PeopleStore people,
            PersonPages pages,
            Readings readings,
            Caller caller,
            CityClock clock) {
        this.store = store;
        this.merges = merges;
        this.people = people;
        this.pages = pages;
        this.readings = readings;
        this.caller = caller;
        this.clock = clock;
    }

    record PairLine(DuplicatePair pair, boolean open, PersonLine first, PersonLine second) {}

    record PairList(List<PairLine> pairs, boolean more, DuplicateStore.Counts counts) {}

    /// @param first and `second` masked; the client asks for more by a reveal
    record PairPage(
            DuplicatePair pair,
            boolean open,
            PersonPages.PersonPage first,
            PersonPages.PersonPage second,
            List<FieldPair> fields,
            List<DuplicateDecision> decisions) {}

    /// Open pairs, the likeliest first, or decided ones, the latest first.
    @GET
    @Permit(value = Permission.PEOPLE_MERGE, purpose = true)
    public PairList list(
            @QueryParam("area") @Nullable AreaId area,
            @QueryParam("strength") @Nullable Strength strength,
            @QueryParam("decided") @DefaultValue("false") boolean decided,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        var wanted = new DuplicateStore.Wanted(caller.areasWith(Permission.PEOPLE_MERGE), area, strength, decided);
        var found = AtMost.of(limit, most -> store.list(wanted, most));
        var ids = new HashSet<PersonId>();
        found.rows().forEach(pair -> {
            ids.add(pair.firstId());
            ids.add(pair.secondId());
        });
        readings.record(caller, ids, false, "duplicates", "");
        var lines = people.lines(ids, clock.today()).stream()
                .collect(Collectors.toMap(PersonLine::id, Function.identity()));
        return new PairList(
                found.rows().stream()
                        .map(pair -> new PairLine(
                                pair,
                                pair.waits(),
                                Objects.requireNonNull(lines.get(pair.firstId())),
                                Objects.requireNonNull(lines.get(pair.secondId()))))
                        .toList(),
                found.more(),
                store.count(wanted));
    }

    @GET
    @Path("{pairId}")
    @Permit(value = Permission.PEOPLE_MERGE, purpose = true)
    public PairPage get(@RestPath DuplicatePairId pairId) {
        var pair = within(pairId);
        readings.record(caller, List.of(pair.firstId(), pair.secondId()), false, "duplicate-pair", "");
        return page(pair);
    }

    @POST
    @Path("{pairId}/merges")
    @Permit(value = Permission.PEOPLE_MERGE, purpose = true)
    public PairPage merge(@RestPath DuplicatePairId pairId, Merges.NewMerge merge) {
        within(pairId);
        return page(get(merges.merge(pairId, merge, act()).orThrow(), store));
    }

    /// Two people, however alike.
    @POST
    @Path("{pairId}/differences")
    @Permit(value = Permission.PEOPLE_MERGE, purpose = true)
    public PairPage differ(@RestPath DuplicatePairId pairId, Merges.NewDifference difference) {
        within(pairId);
        return page(get(merges.differ(pairId, difference, act()).orThrow(), store));
    }

    @POST
    @Path("{pairId}/undoings")
    @Permit(value = Permission.PEOPLE_MERGE, purpose = true)
    public PairPage undo(@RestPath DuplicatePairId pairId, Merges.NewUndo undo) {
        within(pairId);
        return page(get(merges.undo(pairId, undo, act()).orThrow(), store));
    }

    private Corrections.Act act() {
        return new Corrections.Act(caller.accountId(), clock.now(), clock.today());
    }

    /// Whoever decides answers for both: with one of two areas nobody sees the pair.
    private DuplicatePair within(DuplicatePairId id) {
        var pair = get(id, store);
        caller.require(Permission.PEOPLE_MERGE, pair.firstArea());
        caller.require(Permission.PEOPLE_MERGE, pair.secondArea());
        return pair;
    }

    private static DuplicatePair get(DuplicatePairId id, DuplicateStore store) {
        return store.find(id)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("registry.no-such-pair", Map.of())));
    }

    /// Each record as it stands, also of who is merged.
    private PairPage page(DuplicatePair pair) {
        var both = people.list(List.of(pair.firstId(), pair.secondId())).stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
        var first = Objects.requireNonNull(both.get(pair.firstId()));
        var second = Objects.requireNonNull(both.get(pair.secondId()));
        var fields = new ArrayList<FieldPair>();
        for (PersonField field : PersonField.values()) {
            fields.add(FieldPair.of(field, first, second));
        }
        return new PairPage(
                pair,
                pair.waits(),
                pages.page(first, clock.today()),
                pages.page(second, clock.today()),
                fields,
                store.listDecisions(pair.id()));
    }
}
