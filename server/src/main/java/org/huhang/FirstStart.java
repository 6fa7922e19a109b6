package org.huhang;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Quarkus;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
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
    private final AtomicBoolean welcomed = new AtomicBoolean();

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

    void listens(@ObservesAsync HttpsServerStart event) {
        welcomeOnce();
    }

    /// Behind a proxy, or where tests look on.
    void listensInTheOpen(@ObservesAsync HttpServerStart event) {
        welcomeOnce();
    }

    /// When somebody answers at the link's address, and the link is in the database for good.
    private void welcomeOnce() {
        if (mode.equals("serve") && welcomed.compareAndSet(false, true)) {
            try {
                QuarkusTransaction.requiringNew().call(this::link).ifPresent(FirstStart::welcome);
            } catch (RuntimeException failure) {
                System.err.println("huhang: nobody can be let in first: " + failure);
                Quarkus.asyncExit(1);
            }
        }
    }

    private Optional<String> link() {
        var link = first.link(address, ROOT);
        var today = clock.today();
        if (link.isPresent() && areas.find(ROOT, today).isEmpty()) {
            changes.add(
                            ROOT,
                            AreaKind.PREFECTURE,
                            null,
                            null,
                            new AreaTerm(ROOT, today, null, null, null, null, city, null, null),
                            today)
                    .orThrow();
        }
        return link;
    }

    private static void welcome(String link) {
        System.out.printf("%n首位管理员请用此一次性链接登记（三天内有效）：%n");
        System.out.printf(
                "The first administrator enrols by this one-time link, good for three days:%n%n  %s%n%n", link);
    }
}
