package org.huhang.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import org.huhang.SmallCity;
import org.huhang.access.Invitations;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.shared.Emptied;
import org.huhang.shared.House;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// HL7 over HTTP, acknowledged as the standard has it.
@QuarkusTest
@QuarkusTestResource(House.class)
class Hl7AppTest {
    @Inject
    Jdbi jdbi;

    @Inject
    Invitations invitations;

    private LaboratoryBench bench;
    private SignedIn laboratory;

    @BeforeEach
    void aCity() {
        Emptied.tables(
                jdbi,
                "registry.areas, testing.tube_batches, testing.tube_results, testing.target_genes,"
                        + " testing.implausibilities, testing.refused_tubes, specimens.swabs, specimens.tube_facts,"
                        + " specimens.laboratories, shared.events");
        var city = new SmallCity(jdbi);
        bench = new LaboratoryBench(jdbi);
        bench.laboratory(city.laboratory, city.yongding, 20_000);
        bench.arrivalIsNotNeeded();
        bench.tube("TUBE-0001", 10, city.a.get(0).id(), city.a.get(1).id());
        laboratory = SignedIn.as(invitations, Role.LABORATORY, city.yongding, city.laboratory, null);
    }

    @AfterEach
    void asItWas() {
        bench.arrivalIsNeeded();
    }

    private static String message(String id) {
        return Hl7ReaderTest.HEADER.replace("市疾控中心实验室", "").replace("MSG-1", id) + Hl7ReaderTest.ORDER;
    }

    @Test
    void whatIsTakenWhollyIsAcceptedAndAgainTheSame() {
        for (int i = 0; i < 2; i++) {
            var answer = send(message("MSG-1"));
            assertTrue(answer.contains("MSA|AA|MSG-1"), answer);
        }
        assertEquals(1, count("tube_results"));
        assertEquals(2, count("target_genes"));
    }

    @Test
    void anUnknownTubeIsAnErrorWithItsReasonAndKeptForRepair() {
        var answer = send(message("MSG-2").replace("TUBE-0001", "TUBE-0009"));
        assertTrue(answer.contains("MSA|AE|MSG-2"), answer);
        assertTrue(answer.contains("testing.tube-unknown"), answer);
        assertEquals(1, count("refused_tubes"));
    }

    @Test
    void anotherMessageUnderTheSameNumberIsRejected() {
        send(message("MSG-1"));
        var answer = send(message("MSG-1").replace("31.2", "33.3"));
        assertTrue(answer.contains("MSA|AR|MSG-1"), answer);
    }

    @Test
    void anUnknownLaboratoryIsRejected() {
        var answer = send(message("MSG-3").replace("|LIS||", "|LIS|别的机构|"));
        assertTrue(answer.contains("MSA|AR|MSG-3"), answer);
        assertTrue(answer.contains("testing.hl7-laboratory-unknown"), answer);
    }

    @Test
    void whatIsNoMessageIsRejectedInTheSameForm() {
        var answer = send("no message");
        assertTrue(answer.startsWith("MSH|"), answer);
        assertTrue(answer.contains("MSA|AR"), answer);
    }

    private String send(String message) {
        return RestAssured.given()
                .cookie("huhang_session", laboratory.cookie())
                .header("Huhang-Client", "web")
                .header("Accept-Language", "en")
                .contentType("application/hl7-v2; charset=utf-8")
                .body(message.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/api/testing/hl7")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private int count(String table) {
        return jdbi.withHandle(h -> h.createQuery("select count(*) from testing." + table)
                .mapTo(int.class)
                .one());
    }
}
