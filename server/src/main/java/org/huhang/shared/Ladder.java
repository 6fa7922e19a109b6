package org.huhang.shared;

import java.util.List;

/// The ladder of modules, top to bottom. Each may use those before it; migrations run in this order.
public final class Ladder {
    public static final List<String> MODULES = List.of(
            "shared",
            "backup",
            "access",
            "imports",
            "registry",
            "notices",
            "zones",
            "duty",
            "posts",
            "visits",
            "rounds",
            "callups",
            "specimens",
            "testing",
            "coverage",
            "cases",
            "tracing",
            "sites",
            "quarantine",
            "reports",
            "demo");

    private Ladder() {}
}
