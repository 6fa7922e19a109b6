package org.huhang.testing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.huhang.access.Caller;
import org.huhang.access.Guardianships;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.registry.People;
import org.huhang.rounds.Round;
import org.huhang.rounds.Rounds;
import org.huhang.shared.PersonId;
import org.huhang.specimens.OwnTakings;
import org.huhang.specimens.OwnTakings.OwnTaking;
import org.huhang.specimens.Tubes;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// One's own tests, and those of somebody for whom one acts: which round, when, and what came of it.
@Path("/api/testing")
@RunOnVirtualThread
class OwnTestsResource {
    private static final int MOST = 100;

    private final OwnTakings takings;
    private final Tubes tubes;
    private final TubeResults results;
    private final Rounds rounds;
    private final People people;
    private final Guardianships guardianships;
    private final Caller caller;

    OwnTestsResource(
            OwnTakings takings,
            Tubes tubes,
            TubeResults results,
            Rounds rounds,
            People people,
            Guardianships guardianships,
            Caller caller) {
        this.takings = takings;
        this.tubes = tubes;
        this.results = results;
        this.rounds = rounds;
        this.people = people;
        this.guardianships = guardianships;
        this.caller = caller;
    }

    /// Worked out from the four facts; a held result is nobody's yet.
    enum OwnState {
        /// Signed in, no swab: nothing will come of it.
        REGISTERED,
        /// Swabbed; the result is awaited.
        AWAITED,
        NEGATIVE,
        /// The pool is positive or unclear: one's own test decides.
        POOL_TO_CHECK,
        POSITIVE,
        /// The own tube is unclear: a swab once more.
        TO_REPEAT
    }

    record OwnTest(
            @Nullable Round round,
            Instant registeredAt,
            @Nullable Instant swabbedAt,
            OwnState state,
            @Nullable Instant reportedAt) {}

    /// The latest first.
    @GET
    @Path("self")
    @Permit(Permission.SELF_READ)
    public List<OwnTest> self() {
        return caller.personId().map(this::list).orElse(List.of());
    }

    /// Of somebody for whom the caller acts.
    @GET
    @Path("dependants/{personId}")
    @Permit(Permission.SELF_READ)
    public List<OwnTest> dependant(@RestPath PersonId personId) {
        guardianships.read(caller, personId, "tests");
        return list(personId);
    }

    private List<OwnTest> list(PersonId person) {
        Set<PersonId> ids = people.known(List.of(person)).keySet();
        var mine = takings.list(ids, MOST);
        var codes = mine.stream()
                .map(OwnTaking::tubeCode)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var found = results.list(codes);
        var known = tubes.list(codes);
        return mine.stream()
                .map(each -> {
                    var result = each.tubeCode() == null || each.voided() ? null : found.get(each.tubeCode());
                    var tube = each.tubeCode() == null ? null : known.get(each.tubeCode());
                    return new OwnTest(
                            rounds.find(each.roundId()).orElse(null),
                            each.registeredAt(),
                            each.voided() ? null : each.swabbedAt(),
                            state(each, result, tube != null && tube.bound() == 1),
                            result == null ? null : result.reportedAt());
                })
                .toList();
    }

    static OwnState state(OwnTaking taking, @Nullable TubeResult result, boolean alone) {
        if (taking.swabbedAt() == null || taking.voided()) {
            return OwnState.REGISTERED;
        }
        if (result == null) {
            return OwnState.AWAITED;
        }
        return switch (result.finding()) {
            case NEGATIVE -> OwnState.NEGATIVE;
            case POSITIVE -> alone ? OwnState.POSITIVE : OwnState.POOL_TO_CHECK;
            case INDETERMINATE -> alone ? OwnState.TO_REPEAT : OwnState.POOL_TO_CHECK;
            case INVALID -> OwnState.TO_REPEAT;
        };
    }
}
