package org.huhang.tracing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.huhang.access.Caller;
import org.huhang.access.Guardianships;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.access.Scopes;
import org.huhang.registry.Areas;
import org.huhang.registry.People;
import org.huhang.shared.CityClock;
import org.huhang.shared.PersonId;
import org.huhang.shared.Texts;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// What a contact may know of being one, and somebody who acts for them: of which class, why, until when. Drafts are
/// told
/// to nobody, and no case is named.
@Path("/api/tracing")
@RunOnVirtualThread
class OwnTracingResource {
    private static final int MOST_REASONS = 10;

    private final FollowStore followed;
    private final Schedules schedules;
    private final ExposureStore exposures;
    private final People people;
    private final Areas areas;
    private final Scopes scopes;
    private final Guardianships guardianships;
    private final CityClock clock;
    private final Caller caller;

    OwnTracingResource(
            FollowStore followed,
            Schedules schedules,
            ExposureStore exposures,
            People people,
            Areas areas,
            Scopes scopes,
            Guardianships guardianships,
            CityClock clock,
            Caller caller) {
        this.followed = followed;
        this.schedules = schedules;
        this.exposures = exposures;
        this.people = people;
        this.areas = areas;
        this.scopes = scopes;
        this.guardianships = guardianships;
        this.clock = clock;
        this.caller = caller;
    }

    /// @param words why, without the case
    /// @param over whether it has ended, was released, or lives on in another state
    /// @param community whom to call
    record OwnContact(
            ContactClass contactClass,
            FollowState state,
            boolean over,
            Instant since,
            List<String> words,
            FollowedContactsResource.@Nullable FollowPlan plan,
            @Nullable LocalDate nextTest,
            @Nullable String community) {}

    /// What holds first.
    @GET
    @Path("self")
    @Permit(Permission.SELF_READ)
    public List<OwnContact> self() {
        return caller.personId().map(this::list).orElse(List.of());
    }

    @GET
    @Path("dependants/{personId}")
    @Permit(Permission.SELF_READ)
    public List<OwnContact> dependant(@RestPath PersonId personId) {
        guardianships.read(caller, personId, "tracing");
        return list(personId);
    }

    private List<OwnContact> list(PersonId person) {
        var ids = people.known(List.of(person)).keySet();
        var now = clock.now();
        var known = followed.listByKeys(followed.keysOf(ids), now).values().stream()
                .filter(Followed::wasApproved)
                .toList();
        var planned = schedules.list(known);
        return known.stream()
                .map(each -> own(each, planned.get(each.key())))
                .sorted(Comparator.comparing(OwnContact::over)
                        .thenComparing(OwnContact::contactClass)
                        .thenComparing(OwnContact::since))
                .toList();
    }

    private OwnContact own(Followed of, Schedules.@Nullable Planned planned) {
        var community = areas.communitiesOf(List.of(of.areaId())).getOrDefault(of.areaId(), of.areaId());
        return new OwnContact(
                of.contactClass(),
                of.state(),
                !of.state().isOpen() && of.state() != FollowState.HANDED_OVER,
                java.util.Objects.requireNonNullElse(of.clock().decidedAt(), clock.now()),
                exposures.list(of.caseId(), List.of(of.personId())).stream()
                        .limit(MOST_REASONS)
                        .map(this::words)
                        .distinct()
                        .toList(),
                planned == null ? null : FollowedContactsResource.plan(planned),
                planned == null
                        ? null
                        : planned.days().stream()
                                .filter(day -> day.state() == TestDay.TestDayState.DUE
                                        || day.state() == TestDay.TestDayState.TO_COME)
                                .map(TestDay::day)
                                .findFirst()
                                .orElse(null),
                scopes.areaNames(List.of(community)).get(community));
    }

    /// Where and when tells enough; who lives at one door knows whose door it is, and is told the rule alone.
    private String words(Exposure exposure) {
        var rule = Texts.get("tracing.rule-" + exposure.rule(), caller.language(), Map.of());
        return exposure.reason().isOfTheRegistry()
                ? rule
                : rule + " · " + ExposureWords.of(exposure, caller.language(), clock.zone());
    }
}
