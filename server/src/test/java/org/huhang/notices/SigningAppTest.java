package org.huhang.notices;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.huhang.access.Invitations;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.registry.TestRegistry;
import org.huhang.shared.House;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A court's dispatcher issues to the court, and does not speak for the city.
@QuarkusTest
@QuarkusTestResource(House.class)
class SigningAppTest {
    private static final String COMMAND_POST = "张家界市新冠肺炎疫情防控指挥部";
    private static final String SERIES = COMMAND_POST + "令";

    private static @Nullable TestRegistry loaded;

    @Inject
    Jdbi jdbi;

    @Inject
    Invitations invitations;

    private NoticeDesk commander = new NoticeDesk(SignedIn.NOBODY);
    private NoticeDesk dispatcher = commander;

    private TestRegistry city() {
        var known = loaded;
        if (known == null) {
            known = TestRegistry.load(jdbi);
            loaded = known;
        }
        return known;
    }

    @BeforeEach
    void signIn() {
        commander = new NoticeDesk(SignedIn.as(invitations, Role.COMMAND_POST, city().area("4308")));
        dispatcher =
                new NoticeDesk(SignedIn.as(invitations, Role.DISPATCHER, city().area("430802"), city().court, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"LIFTS", "SUPERSEDES", "AMENDS"})
    void nobodyEndsOrChangesTheOrderOfAnother(String kind) {
        var order = commander.draft("第31号令", city().area("4308"));
        commander.issue(order, NoticeDesk.to(city().area("4308")), Map.of()).statusCode(200);
        var against = dispatcher.draft("解除第31号令", city().court);
        dispatcher
                .issue(against, NoticeDesk.to(city().court), NoticeDesk.relation(kind, order))
                .statusCode(403);
        commander.get(order).body("validity", equalTo("HOLDS"));

        var own = commander.draft("第62号令", city().area("4308"));
        commander
                .issue(own, NoticeDesk.to(city().area("4308")), NoticeDesk.relation(kind, order))
                .statusCode(200);
    }

    @Test
    void aSeriesIsOfWhoeverUsedItFirst() {
        var first = commander.draft("第1号令", city().area("4308"));
        commander.issue(first, NoticeDesk.to(city().area("4308")), numbered()).statusCode(200);
        var false63 = dispatcher.draft("第63号令", city().court);
        dispatcher
                .issue(false63, NoticeDesk.to(city().court), Map.of("series", SERIES))
                .statusCode(403)
                .body("code", equalTo("notices.series-of-others"));
        dispatcher
                .issue(false63, NoticeDesk.to(city().court), Map.of("issuer", Map.of("zh", COMMAND_POST)))
                .statusCode(403)
                .body("code", equalTo("notices.issuer-of-others"));
        var district = new NoticeDesk(SignedIn.as(invitations, Role.COMMAND_POST, city().area("430802")));
        var ofDistrict = district.draft("区里的令", city().area("430802"));
        district.issue(ofDistrict, NoticeDesk.to(city().area("430802")), Map.of("series", SERIES))
                .statusCode(403);
        dispatcher
                .issue(false63, NoticeDesk.to(city().court), Map.of("series", "永定区人民法院通知"))
                .statusCode(200)
                .body("notice.issue.number", equalTo(1));
        var second = commander.draft("第2号令", city().area("4308"));
        commander
                .issue(second, NoticeDesk.to(city().area("4308")), numbered())
                .statusCode(200)
                .body("notice.issue.number", equalTo(2));
    }

    /// Not even by the command post above it: its numbers are the court's.
    @Test
    void anOrganizationsSeriesNumbersNothingOfACommandPost() {
        var own = dispatcher.draft("院内通知", city().court);
        dispatcher
                .issue(own, NoticeDesk.to(city().court), Map.of("series", "院内通知"))
                .statusCode(200);
        var order = commander.draft("令", city().area("4308"));
        commander
                .issue(order, NoticeDesk.to(city().area("4308")), Map.of("series", "院内通知"))
                .statusCode(403);
    }

    private static Map<String, ?> numbered() {
        return Map.of("series", SERIES, "issuer", Map.of("zh", COMMAND_POST));
    }
}
