package org.huhang.access;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(House.class)
class ReadingsAppTest {
    @Inject
    Invitations invitations;

    @Inject
    Jdbi jdbi;

    private final PersonId person = new PersonId(Ids.next());
    private TestCity city = TestCity.NONE;
    private SignedIn tracer = SignedIn.NOBODY;

    @Path("/api/test-readings")
    @RunOnVirtualThread
    static class ReadingResource {
        @Inject
        Caller caller;

        @Inject
        Readings readings;

        @POST
        @Path("/{personId}")
        @Permit(value = Permission.PEOPLE_REVEAL, purpose = true)
        @Operation(hidden = true)
        public void read(@PathParam("personId") PersonId personId) {
            readings.record(caller, List.of(personId), true, "person", "call back");
        }

        @POST
        @Path("/many/{count}")
        @Permit(value = Permission.PEOPLE_REVEAL, purpose = true)
        @Operation(hidden = true)
        public void readMany(@PathParam("count") int count, @QueryParam("revealed") boolean revealed) {
            var people =
                    Stream.generate(() -> new PersonId(Ids.next())).limit(count).toList();
            readings.record(caller, people, revealed, "many", "");
        }
    }

    @BeforeEach
    void city() {
        city = TestCity.build(jdbi);
        tracer = SignedIn.as(invitations, Role.TRACER, city.inside(), city.organizationInside(), null);
    }

    @Test
    void theAuditorSeesWhoReadWhomWhenAndWhyInTheOwnArea() {
        read(tracer);
        var auditor = SignedIn.as(invitations, Role.AUDITOR, city.inside());
        for (String query : List.of(
                "personId=" + person.value(),
                "accountId=" + tracer.account().value(),
                "accountId=" + tracer.account().value() + "&start=2020-01-01T00:00:00Z&end=2999-01-01T00:00:00Z")) {
            auditor.request()
                    .get("/api/access/readings?" + query)
                    .then()
                    .statusCode(200)
                    .body("", hasSize(1))
                    .body("[0].displayName", equalTo("any TRACER"))
                    .body("[0].personIds", contains(person.value().toString()))
                    .body("[0].purpose", equalTo("OVERSIGHT"))
                    .body("[0].revealed", equalTo(true))
                    .body("[0].note", equalTo("call back"));
        }
        auditor.request()
                .get("/api/access/readings?personId=" + person.value() + "&end=2020-01-01T00:00:00Z")
                .then()
                .body("", hasSize(0));
        SignedIn.as(invitations, Role.AUDITOR, city.outside())
                .request()
                .get("/api/access/readings?personId=" + person.value())
                .then()
                .statusCode(200)
                .body("", hasSize(0));
    }

    @Test
    void readingsComeInPagesTheLatestFirst() {
        for (int i = 0; i < 3; i++) {
            read(tracer);
        }
        var auditor = SignedIn.as(invitations, Role.AUDITOR, city.root());
        var all = "/api/access/readings?personId=" + person.value();
        List<String> ids = auditor.request().get(all).then().extract().path("id");
        auditor.request().get(all + "&limit=2").then().body("id", equalTo(ids.subList(0, 2)));
        auditor.request().get(all + "&limit=2&before=" + ids.get(1)).then().body("id", equalTo(ids.subList(2, 3)));
    }

    @Test
    void aResidentSeesWhichRoleLookedAtThemButNotWhichPerson() {
        read(tracer);
        var resident = SignedIn.as(invitations, Role.RESIDENT, city.inside(), null, person);
        resident.request()
                .get("/api/access/readings/mine")
                .then()
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].roles", contains("TRACER"))
                .body("[0].organizations", contains("永定区法院"))
                .body("[0].purpose", equalTo("OVERSIGHT"))
                .body(not(containsString("any TRACER")))
                .body(not(containsString(tracer.account().value().toString())));
        SignedIn.as(invitations, Role.RESIDENT, city.inside(), null, new PersonId(Ids.next()))
                .request()
                .get("/api/access/readings/mine")
                .then()
                .body("", hasSize(0));
        SignedIn.as(invitations, Role.RESIDENT, city.inside())
                .request()
                .get("/api/access/readings/mine")
                .then()
                .statusCode(404)
                .body("code", equalTo("access.no-person"));
    }

    @ParameterizedTest
    @CsvSource({"2000, false, 204", "2001, false, 403", "50, true, 204", "51, true, 403"})
    void noAnswerShowsMoreThanAScreenfulOfWorkAtOnce(int count, boolean revealed, int status) {
        var answer = tracer.request().post("/api/test-readings/many/" + count + "?revealed=" + revealed);
        answer.then().statusCode(status);
        if (status == 403) {
            answer.then().body("code", equalTo("access.too-many-people"));
        }
    }

    private void read(SignedIn reader) {
        reader.request().post("/api/test-readings/" + person.value()).then().statusCode(204);
    }
}
