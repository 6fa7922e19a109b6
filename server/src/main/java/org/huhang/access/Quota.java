package org.huhang.access;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/// How many distinct people an account may read within an hour: all, and of those in full. Far above a day's work of
/// the role, far below a list worth carrying away. Who holds several roles has the largest. Set another by
/// `huhang.quota.<role>.people` and `.revealed`, the role in lower case with hyphens.
/// Source: assumed; to be set by what the audit log shows of ordinary weeks.
record Quota(int people, int revealed) {
    static final Duration WINDOW = Duration.ofHours(1);

    /// Of a role before anybody set another.
    static Quota standard(Role role) {
        return switch (role) {
            case TRACER -> new Quota(10_000, 400);
            case COMMAND_POST -> new Quota(5_000, 50);
            case COMMUNITY_WORKER -> new Quota(3_000, 200);
            case DISPATCHER -> new Quota(3_000, 400);
            case SAMPLING_STAFF, POST_LEADER -> new Quota(3_000, 50);
            case ADMINISTRATOR, LABORATORY, GATE_STAFF, QUARANTINE_STAFF, SECOND_APPROVER, AUDITOR, RESIDENT ->
                new Quota(500, 50);
        };
    }

    /// Of each role; asked once, for a look into the configuration takes longer than a small search.
    static Map<Role, Quota> inForce(Config config) {
        var all = new EnumMap<Role, Quota>(Role.class);
        for (Role role : Role.values()) {
            all.put(role, of(role, config));
        }
        return all;
    }

    static Quota of(Collection<Role> roles, Map<Role, Quota> inForce) {
        return roles.stream()
                .map(inForce::get)
                .reduce(
                        new Quota(0, 0),
                        (one, other) ->
                                new Quota(Math.max(one.people, other.people), Math.max(one.revealed, other.revealed)));
    }

    boolean allows(long peopleRead, long revealedRead) {
        return peopleRead <= people && revealedRead <= revealed;
    }

    private static Quota of(Role role, Config config) {
        var prefix = "huhang.quota." + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var standard = standard(role);
        return new Quota(
                config.getOptionalValue(prefix + ".people", Integer.class).orElse(standard.people),
                config.getOptionalValue(prefix + ".revealed", Integer.class).orElse(standard.revealed));
    }
}
