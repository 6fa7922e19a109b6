package org.huhang;

import static org.huhang.WalkSide.newId;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The one table of [PermissionWalkAppTest]: for every operation of the API, how to call it inside and outside
/// of a role's scope. An operation that is not in it fails the walk.
///
/// - `scoped`: names something of one side; a permitted role succeeds inside and is refused outside
/// - `filtered`: names nothing; a permitted role sees what `shows` answers for its own side and not for the other
/// - `everywhere`: the same for all who hold the permission
final class WalkCases {
    static final List<Case> ALL = List.of(
            // access
            everywhere("sessionsSignIn", side -> body("login", "nobody", "password", "no password"))
                    .anyAnswer(),
            everywhere("sessionsEnrol", side -> body("id", newId(), "token", "no-such-link"))
                    .anyAnswer(),
            everywhere("invitationsPreview", side -> body("token", "no-such-link"))
                    .anyAnswer(),
            everywhere("sessionsMe", side -> nothing()),
            everywhere("sessionsSignOut", side -> nothing()).withoutSession(),
            scoped("accountsList", side -> query("areaId", side.area())),
            scoped(
                    "invitationsInvite",
                    side -> body("id", newId(), "displayName", "any", "role", "TRACER", "areaId", side.area())),
            scoped(
                    "accountsGrant",
                    side -> path("accountId", side.newAccount())
                            .and(body("id", newId(), "role", "TRACER", "areaId", side.area()))),
            scoped("accountsRevoke", side -> {
                var account = side.newAccount();
                return path("accountId", account)
                        .and(body("id", newId(), "grantId", side.grantOf(account), "reason", "any"));
            }),
            scoped(
                    "accountsClose",
                    side -> path("accountId", side.newAccount()).and(body("id", newId(), "reason", "any"))),
            filtered(
                    "approvalsList",
                    side -> nothing(),
                    side -> side.approval().value().toString()),
            scoped("approvalsGet", side -> path("approvalId", side.approval())),
            scoped(
                    "approvalsDecide",
                    side -> path("approvalId", side.newApproval())
                            .and(body("id", newId(), "approved", true, "reason", "any"))),
            filtered("readingsList", side -> nothing(), side -> side.reading().toString()),
            everywhere("readingsMine", side -> nothing()).anyAnswer(),
            // registry
            filtered(
                    "areasRoots", side -> nothing(), side -> side.area().value().toString()),
            scoped("areasGet", side -> path("areaId", side.area())),
            scoped("areasChildren", side -> path("areaId", side.area())),
            filtered(
                    "searchSearch",
                    side -> query("q", "区"),
                    side -> side.area().value().toString()),
            // demo
            everywhere("demoProgress", side -> nothing()));

    private WalkCases() {}

    /// How to call one operation.
    ///
    /// @param shows for a filtered one, what its answer contains of a side
    /// @param mayFail a permitted caller may also be told that the thing is not there
    /// @param sessionless the call would end the session of the walk
    record Case(
            String operationId,
            Kind kind,
            Function<WalkSide, Call> call,
            Function<WalkSide, String> shows,
            boolean mayFail,
            boolean sessionless) {
        Case anyAnswer() {
            return new Case(operationId, kind, call, shows, true, sessionless);
        }

        Case withoutSession() {
            return new Case(operationId, kind, call, shows, mayFail, true);
        }
    }

    enum Kind {
        SCOPED,
        FILTERED,
        EVERYWHERE
    }

    /// What goes into the request. Ids may be given typed or plain.
    record Call(Map<String, Object> path, Map<String, Object> query, Map<String, Object> body) {
        Call and(Call more) {
            return new Call(merge(path, more.path), merge(query, more.query), merge(body, more.body));
        }

        private static Map<String, Object> merge(Map<String, Object> one, Map<String, Object> other) {
            var both = new HashMap<>(one);
            both.putAll(other);
            return both;
        }
    }

    static Case scoped(String operationId, Function<WalkSide, Call> call) {
        return new Case(operationId, Kind.SCOPED, call, side -> "", false, false);
    }

    static Case filtered(String operationId, Function<WalkSide, Call> call, Function<WalkSide, String> shows) {
        return new Case(operationId, Kind.FILTERED, call, shows, false, false);
    }

    static Case everywhere(String operationId, Function<WalkSide, Call> call) {
        return new Case(operationId, Kind.EVERYWHERE, call, side -> "", false, false);
    }

    static Call nothing() {
        return new Call(Map.of(), Map.of(), Map.of());
    }

    static Call path(String name, Object value) {
        return new Call(Map.of(name, value), Map.of(), Map.of());
    }

    static Call query(String name, Object value) {
        return new Call(Map.of(), Map.of(name, value), Map.of());
    }

    /// @param namesAndValues name, value, name, value …
    static Call body(Object... namesAndValues) {
        var body = new HashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            body.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return new Call(Map.of(), Map.of(), body);
    }
}
