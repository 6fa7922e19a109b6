package org.huhang;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huhang.WalkCases.Call;
import org.huhang.WalkCases.Case;
import org.huhang.WalkCases.Holder;
import org.huhang.WalkCases.Kind;
import org.huhang.WalkWire.Answer;
import org.huhang.access.Approvals;
import org.huhang.access.Invitations;
import org.huhang.access.Permission;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.access.TestCity;
import org.huhang.duty.Assignments;
import org.huhang.duty.Rosters;
import org.huhang.registry.Registrations;
import org.huhang.registry.UnresolvedNames;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Calls every operation of the served description as each role, for an area and for one organization, inside
/// and outside of its scope, and as nobody; whoever gets through without the right fails it. The values come from
/// [WalkCases], what there is to find from [WalkSide].
///
/// Of the roles that an operation admits, the everyday run takes one, another for each operation; the full run takes
/// them all. Each role that is not admitted is turned away in both: in the everyday run its account for the area
/// alone, since the guard looks at the role before it looks at what it is for.
@QuarkusTest
@QuarkusTestResource(House.class)
class PermissionWalkAppTest {
    private static final int STRANGERS_AT_ONCE = 8;
    private static final boolean FULL = Boolean.getBoolean("huhang.full");

    /// What the walk has no secret for, or what would end its sessions; `AuditLogAppTest` calls these, and those of
    /// passkeys, the directory, residents and keys their own tests.
    private static final Set<String> NEVER_SUCCEEDS_HERE = Set.of(
            // a secondary contact whose tests are all negative: FollowUpAppTest
            "secondaryReleasesRelease",
            "sessionsSignIn",
            "sessionsEnrol",
            "sessionsSignOut",
            "invitationsPreview",
            "passwordResetsPreview",
            "passwordResetsUse",
            "passkeysAdd",
            "passkeysRevoke",
            "passkeysSignIn",
            "oidcSignIn",
            "oidcLink",
            "oidcComeBack",
            "oidcEnd",
            "applicationsUse",
            "sessionsChoose",
            "dependantsAdd",
            "dependantsEnd",
            "keyRotationsRequest",
            // the walk's house is no drill: DrillRoundsAppTest
            "demoStartRound",
            "demoStopRound",
            // nobody of the walk is named for anything, nor concerned: MusterApiAppTest and ConductAppTest
            "ownCallsAnswer",
            "conductAppeal");

    @Inject
    Invitations invitations;

    @Inject
    Approvals approvals;

    @Inject
    Registrations registrations;

    @Inject
    UnresolvedNames unresolvedNames;

    @Inject
    Assignments assignments;

    @Inject
    Rosters rosters;

    @Inject
    CityClock clock;

    @Inject
    Jdbi jdbi;

    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> changed = new TreeSet<>();

    /// @param permission what the description says: a permission's name, `signed in: why` or `open: why`
    private record Operation(String id, String method, String path, String permission, boolean purpose) {
        boolean isChange() {
            return !method.equals("GET");
        }

        boolean isOpen() {
            return permission.startsWith("open:");
        }

        boolean admits(Role role) {
            return isOpen()
                    || permission.startsWith("signed in:")
                    || role.permissions().contains(Permission.valueOf(permission));
        }
    }

    /// @param role none for nobody
    private record Actor(String name, @Nullable Role role, boolean wholeArea, SignedIn session) {
        String cookie() {
            return session.cookie();
        }

        boolean isTurnedAwayFrom(Operation operation) {
            return role != null && !operation.admits(role);
        }
    }

    @Test
    void nobodyGetsThroughWithoutTheRight() {
        var city = TestCity.build(jdbi);
        var verbs = new WalkVerbs(
                invitations, approvals, registrations, unresolvedNames, assignments, rosters, clock, jdbi);
        var inside = WalkSide.of(city.inside(), city.organizationInside(), null, verbs);
        var outside = WalkSide.of(city.outside(), city.organizationOutside(), inside, verbs);
        var cases = WalkCases.ALL.stream().collect(Collectors.groupingBy(Case::operationId));
        var actors = actors(city);
        var operations = operations();

        try (var strangers = Executors.newFixedThreadPool(STRANGERS_AT_ONCE)) {
            for (Operation operation : operations) {
                var lines = cases.get(operation.id());
                if (operation.permission().isEmpty()) {
                    failures.add(operation.id() + " declares nothing");
                } else if (lines == null) {
                    failures.add(operation.id() + " has no line in WalkCases");
                } else {
                    lines.forEach(values -> turnAway(operation, values, actors, inside, outside, strangers));
                    lines.forEach(values -> walkers(operation, actors)
                            .forEach(actor -> walk(operation, values, actor, inside, outside)));
                }
            }
        }
        Set<String> stale = new TreeSet<>(cases.keySet());
        operations.forEach(operation -> stale.remove(operation.id()));
        stale.forEach(id -> failures.add(id + " stands in WalkCases but is no operation"));
        operations.stream()
                .filter(operation -> operation.isChange() && !changed.contains(operation.id()))
                .filter(operation -> !NEVER_SUCCEEDS_HERE.contains(operation.id()))
                .forEach(operation -> failures.add(operation.id() + " never succeeded: is it told to the audit log?"));
        assertEquals("", String.join("\n", failures));
    }

    /// Whoever the guard refuses before it looks at the values: these need not be new each time, and since nothing
    /// comes of it, many are turned away at once.
    private void turnAway(
            Operation operation,
            Case values,
            List<Actor> actors,
            WalkSide inside,
            WalkSide outside,
            ExecutorService strangers) {
        var refused = actors.stream()
                .filter(actor -> actor.isTurnedAwayFrom(operation) && (FULL || actor.wholeArea()))
                .toList();
        if (!refused.isEmpty()) {
            var calls = FULL
                    ? List.of(values.call().apply(inside), values.call().apply(outside))
                    : List.of(values.call().apply(inside));
            var all = refused.stream()
                    .flatMap(actor -> calls.stream()
                            .map(call -> CompletableFuture.runAsync(
                                    () -> refused(
                                            operation,
                                            actor,
                                            send(operation, call, actor.cookie(), true),
                                            "access.not-permitted"),
                                    strangers)))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(all).join();
        }
    }

    private static Stream<Actor> walkers(Operation operation, List<Actor> actors) {
        var roles = Arrays.stream(Role.values()).filter(operation::admits).toList();
        if (FULL || roles.isEmpty()) {
            return actors.stream();
        }
        var one = roles.get(Math.floorMod(operation.id().hashCode(), roles.size()));
        return actors.stream().filter(actor -> actor.role() == null || actor.role() == one);
    }

    private void walk(Operation operation, Case values, Actor actor, WalkSide inside, WalkSide outside) {
        if (actor.role() == null) {
            nobody(operation, values.call().apply(inside));
        } else if (!actor.isTurnedAwayFrom(operation) && !values.sessionless()) {
            admitted(operation, values, actor, inside, outside);
        }
    }

    private void nobody(Operation operation, Call call) {
        int status = send(operation, call, null, true).status();
        if (operation.isOpen() ? status == 403 || status >= 500 : status != 401) {
            failures.add(operation.id() + " as nobody: " + status);
        }
    }

    private void admitted(Operation operation, Case values, Actor actor, WalkSide inside, WalkSide outside) {
        if (operation.purpose()) {
            int status = send(operation, values.call().apply(inside), actor.cookie(), false)
                    .status();
            if (status != 428) {
                failures.add(operation.id() + " without a purpose as " + actor.name() + ": " + status);
            }
        }
        var call = values.call().apply(inside);
        long toldBefore = told(operation, actor);
        var answerInside = send(operation, call, actor.cookie(), true);
        if (operation.isChange() && answerInside.status() / 100 == 2) {
            changed.add(operation.id());
            if (told(operation, actor) == toldBefore) {
                failures.add(operation.id() + " as " + actor.name() + " leaves no entry in the audit log");
            }
        }
        boolean mustSucceed = !values.mayFail() && actor.wholeArea() == (values.holder() == Holder.AREA);
        if (mustSucceed && answerInside.status() / 100 != 2) {
            failures.add(operation.id() + " inside as " + actor.name() + ": " + answerInside.status() + " "
                    + answerInside.body());
        }
        var shows = values.shows();
        if (shows != null) {
            if (answerInside.body().contains(shows.apply(outside))) {
                failures.add(operation.id() + " shows what lies outside to " + actor.name());
            }
            if (mustSucceed && !answerInside.body().contains(shows.apply(inside))) {
                failures.add(operation.id() + " hides what lies inside from " + actor.name());
            }
        }
        if (values.kind() != Kind.EVERYWHERE) {
            var answerOutside = send(operation, values.call().apply(outside), actor.cookie(), true);
            if (values.kind() == Kind.SCOPED) {
                refused(operation, actor, answerOutside, values.refusal());
            } else if (shows != null && answerOutside.body().contains(shows.apply(outside))) {
                failures.add(operation.id() + " shows what lies outside when asked for it to " + actor.name());
            }
        }
    }

    private long told(Operation operation, Actor actor) {
        return operation.isChange()
                ? jdbi.withHandle(h -> h.createQuery("""
                        select (select count(*) from access.audit_pending where account_id = :account)
                             + (select count(*) from access.audit_entries where account_id = :account)
                        """)
                        .bind("account", actor.session().account())
                        .mapTo(long.class)
                        .one())
                : 0;
    }

    private void refused(Operation operation, Actor actor, Answer answer, String code) {
        if (answer.status() != 403 || !answer.body().contains('"' + code + '"')) {
            failures.add(operation.id() + " as " + actor.name() + " must be refused with " + code + ": "
                    + answer.status() + " " + answer.body());
        }
    }

    private static Answer send(Operation operation, Call call, @Nullable String cookie, boolean withPurpose) {
        return WalkWire.send(operation.method(), operation.path(), call, cookie, withPurpose);
    }

    private List<Actor> actors(TestCity city) {
        return Stream.concat(
                        Stream.of(new Actor("nobody", null, false, SignedIn.NOBODY)),
                        Arrays.stream(Role.values())
                                .flatMap(role -> Stream.of(
                                        new Actor(
                                                role.name(), role, true, SignedIn.as(invitations, role, city.inside())),
                                        new Actor(
                                                role + " of one organization",
                                                role,
                                                false,
                                                SignedIn.as(
                                                        invitations,
                                                        role,
                                                        city.inside(),
                                                        city.organizationInside(),
                                                        null)))))
                .toList();
    }

    /// From the description as it is served: what is not in it does not exist for clients, and a test of its own
    /// finds what hides from it.
    private List<Operation> operations() {
        var reader = SignedIn.as(invitations, Role.ADMINISTRATOR, new AreaId(Ids.next()));
        Map<String, Map<String, Map<String, Object>>> paths = reader.request()
                .get("/api/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .path("paths");
        List<Operation> found = new ArrayList<>();
        paths.forEach((path, methods) -> methods.forEach((method, description) -> {
            if (description.get("operationId") instanceof String id) {
                found.add(new Operation(
                        id,
                        method.toUpperCase(Locale.ROOT),
                        path,
                        Optional.ofNullable(description.get("x-permission"))
                                .orElse("")
                                .toString(),
                        Boolean.TRUE.equals(description.get("x-purpose-required"))));
            }
        }));
        return found;
    }
}
