package org.huhang;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.huhang.access.Invitations;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.shared.AreaId;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.junit.jupiter.api.Test;

/// The client is generated from `web/openapi.json`: that file has the paths and
/// the components that the server serves, to the letter.
@QuarkusTest
@QuarkusTestResource(House.class)
class ApiDescriptionAppTest {
    private static final Path COMMITTED = Path.of("../web/openapi.json");

    @Inject
    Invitations invitations;

    @Inject
    ObjectMapper json;

    @Test
    void theClientsCopyIsTheServersDescription() throws Exception {
        UUID anywhere = Ids.next();
        var served = SignedIn.as(invitations, Role.AUDITOR, new AreaId(anywhere))
                .request()
                .queryParam("format", "json")
                .get("/api/openapi")
                .asString();
        // not the whole: its "servers" name the port of the run
        for (String part : List.of("paths", "components")) {
            assertEquals(
                    json.readTree(COMMITTED.toFile()).get(part),
                    json.readTree(served).get(part),
                    "copy server/target/openapi/openapi.json over web/openapi.json after a build");
        }
    }
}
