package org.huhang;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huhang.WalkCases.Case;
import org.huhang.access.Approvals;
import org.huhang.access.Invitations;
import org.huhang.access.Permission;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.access.TestCity;
import org.huhang.shared.House;
import org.huhang.shared.Id;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Calls every operation of the served description as each role, for an area and for one organization, inside
/// and outside of its scope, and as nobody; whoever gets through without the right fails it. The values come from
/// [WalkCases], what there is to find from [WalkSide].
@QuarkusTest
@QuarkusTestResource(House.class)
class PermissionWalkAppTest {
    private static final int MUST_DECLARE = 403;

    @Inject
    Invitations invitations;

    @Inject
    Approvals approvals;

    @Inject
    Jdbi jdbi;

    private final List<String> failures = new ArrayList<>();

    /// @param permission what the description says: a permission's name, `signed in: why` or `open: why`
    private record Operation(String id, String method, String path, String permission, boolean purpose) {
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
    private record Actor(String name, @Nullable Role role, boolean wholeArea, SignedIn session) {}

    @Test
    void nobodyGetsThroughWithoutTheRight() {
        var city = TestCity.build(jdbi);
        var inside = WalkSide.of(city.inside(), city.organizationInside(), invitations, approvals, jdbi);
        var outside = WalkSide.of(city.outside(), city.organizationOutside(), invitations, approvals, jdbi);
        var cases = WalkCases.ALL.stream().collect(Collectors.toMap(Case::operationId, each -> each));
        var actors = actors(city);
        var operations = operations();

        for (Operation operation : operations) {
            var values = cases.get(operation.id());
            if (operation.permission().isEmpty()) {
                failures.add(operation.id() + " declares nothing");
            } else if (values == null) {
                failures.add(operation.id() + " has no line in WalkCases");
            } else {
                actors.forEach(actor -> walk(operation, values, actor, inside, outside));
            }
        }
        Set<String> stale = new TreeSet<>(cases.keySet());
        operations.forEach(operation -> stale.remove(operation.id()));
        stale.forEach(id -> failures.add(id + " stands in WalkCases but is no operation"));
        assertEquals("", String.join("\n", failures));
    }

    private void walk(Operation operation, Case values, Actor actor, WalkSide inside, WalkSide outside) {
        var role = actor.role();
        if (role == null) {
            nobody(operation, values, inside);
        } else if (!operation.admits(role)) {
            for (WalkSide side : List.of(inside, outside)) {
                refused(operation, actor, call(operation, values, actor, side), "access.not-permitted");
            }
        } else if (!values.sessionless()) {
            admitted(operation, values, actor, inside, outside);
        }
    }

    private void nobody(Operation operation, Case values, WalkSide side) {
        int status = send(operation, values, SignedIn.nobody().header("Huhang-Purpose", "OVERSIGHT"), side)
                .statusCode();
        if (operation.isOpen() ? status == MUST_DECLARE || status >= 500 : status != 401) {
            failures.add(operation.id() + " as nobody: " + status);
        }
    }

    private void admitted(Operation operation, Case values, Actor actor, WalkSide inside, WalkSide outside) {
        if (operation.purpose()) {
            int status = send(
                            operation,
                            values,
                            SignedIn.nobody()
                                    .cookie("huhang_session", actor.session().cookie()),
                            inside)
                    .statusCode();
            if (status != 428) {
                failures.add(operation.id() + " without a purpose as " + actor.name() + ": " + status);
            }
        }
        var answerInside = call(operation, values, actor, inside);
        if (actor.wholeArea() && !values.mayFail() && !isSuccess(answerInside)) {
            failures.add(operation.id() + " inside as " + actor.name() + ": " + answerInside.statusCode() + " "
                    + answerInside.asString());
        }
        switch (values.kind()) {
            case SCOPED -> refused(operation, actor, call(operation, values, actor, outside), "access.outside-scope");
            case FILTERED -> {
                var text = answerInside.asString();
                if (text.contains(values.shows().apply(outside))) {
                    failures.add(operation.id() + " shows what lies outside to " + actor.name());
                }
                if (actor.wholeArea() && !text.contains(values.shows().apply(inside))) {
                    failures.add(operation.id() + " hides what lies inside from " + actor.name());
                }
            }
            case EVERYWHERE -> {}
        }
    }

    private void refused(Operation operation, Actor actor, Response answer, String code) {
        if (answer.statusCode() != 403 || !code.equals(answer.path("code"))) {
            failures.add(operation.id() + " as " + actor.name() + " must be refused with " + code + ": "
                    + answer.statusCode() + " " + answer.asString());
        }
    }

    private static boolean isSuccess(Response answer) {
        return answer.statusCode() / 100 == 2;
    }

    private static Response call(Operation operation, Case values, Actor actor, WalkSide side) {
        return send(operation, values, actor.session().request(), side);
    }

    private static Response send(Operation operation, Case values, RequestSpecification request, WalkSide side) {
        var call = values.call().apply(side);
        var path = operation.path();
        for (var entry : call.path().entrySet()) {
            path = path.replace(
                    "{" + entry.getKey() + "}", plain(entry.getValue()).toString());
        }
        call.query().forEach((name, value) -> request.queryParam(name, plain(value)));
        if (Set.of("POST", "PUT", "PATCH").contains(operation.method())) {
            request.body(call.body().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, entry -> plain(entry.getValue()))));
        }
        return request.request(operation.method(), path);
    }

    private static Object plain(Object value) {
        return value instanceof Id id ? id.value() : value;
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
        var reader = SignedIn.as(
                invitations, Role.ADMINISTRATOR, new org.huhang.shared.AreaId(org.huhang.shared.Ids.next()));
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
                        method.toUpperCase(java.util.Locale.ROOT),
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
