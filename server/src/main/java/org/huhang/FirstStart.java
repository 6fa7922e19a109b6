package org.huhang;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huhang.access.FirstAdministrator;
import org.huhang.registry.AreaChanges;
import org.huhang.registry.AreaKind;
import org.huhang.registry.AreaTerm;
import org.huhang.registry.Areas;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;

/// `./huhang serve` on an empty database: makes the area over everything, which the city's own areas will
/// hang below, and prints a one-time link for the first administrator until somebody has used one.
@ApplicationScoped
class FirstStart {
    /// The same in every house, so that a second node does not make a second root.
    private static final AreaId ROOT = new AreaId(UUID.fromString("01790000-0000-7000-8000-000000000001"));

    private final FirstAdministrator first;
    private final Areas areas;
    private final AreaChanges changes;
    private final CityClock clock;
    private final String mode;
    private final String address;
    private final String city;

    FirstStart(
            FirstAdministrator first,
            Areas areas,
            AreaChanges changes,
            CityClock clock,
            @ConfigProperty(name = "huhang.mode", defaultValue = "test") String mode,
            @ConfigProperty(name = "huhang.address", defaultValue = "https://localhost:8443") String address,
            @ConfigProperty(name = "huhang.city", defaultValue = "本市") String city) {
        this.first = first;
        this.areas = areas;
        this.changes = changes;
        this.clock = clock;
        this.mode = mode;
        this.address = address;
        this.city = city;
    }

    @Transactional
    void start(@Observes StartupEvent event) {
        if (mode.equals("serve")) {
            first.link(address, ROOT).ifPresent(this::welcome);
        }
    }

    private void welcome(String link) {
        var today = clock.today();
        if (areas.find(ROOT, today).isEmpty()) {
            changes.add(
                            ROOT,
                            AreaKind.PREFECTURE,
                            null,
                            null,
                            new AreaTerm(ROOT, today, null, null, null, null, city, null, null),
                            today)
                    .orThrow();
        }
        System.out.printf("%n首位管理员请用此一次性链接登记（三天内有效）：%n");
        System.out.printf(
                "The first administrator enrols by this one-time link, good for three days:%n%n  %s%n%n", link);
    }
}
