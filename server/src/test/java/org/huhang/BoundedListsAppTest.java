package org.huhang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.huhang.WalkCases.Case;
import org.huhang.access.Approvals;
import org.huhang.access.Invitations;
import org.huhang.access.Permission;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.access.TestCity;
import org.huhang.duty.Assignments;
import org.huhang.duty.Rosters;
import org.huhang.registry.Registrations;
import org.huhang.registry.UnresolvedNames;
import org.huhang.shared.CityClock;
import org.huhang.shared.House;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/// Nobody takes many people along but by an export: whatever the description says to answer with persons passes
/// [org.huhang.access.Readings], which bounds how many (`ReadingsAppTest`) and how many in an hour
/// (`ReadingGateAppTest`). Found in the description, not in a list: a new operation cannot be forgotten.
@QuarkusTest
@QuarkusTestResource(House.class)
class BoundedListsAppTest {
    /// By which a schema is known to be that of a person.
    private static final Set<String> OF_PERSONS = Set.of("identityNumber", "phone");

    /// One's own record, and the one of somebody for whom one acts: read as such, and found in the log by
    /// `ResidentsAppTest`. The file of an export is bounded where it is asked for (`ExportsAppTest`).
    private static final Set<String> NO_LISTS_OF_OTHERS = Set.of("peopleSelf", "peopleDependant");

    @Inject
    Invitations invitations;

    @Inject
    Approvals approvals;

    @Inject
    Registrations registrations;

    @Inject
    UnresolvedNames unresolvedNames;

    @Inject
    Assignments assignments;

    @Inject
    Rosters rosters;

    @Inject
    CityClock clock;

    @Inject
    ObjectMapper json;

    @Inject
    Jdbi jdbi;

    private record Operation(String id, String method, String path, Permission permission) {}

    @Test
    void whateverAnswersWithPersonsIsCountedAndBounded() throws Exception {
        var city = TestCity.build(jdbi);
        var verbs = new WalkVerbs(
                invitations, approvals, registrations, unresolvedNames, assignments, rosters, clock, jdbi);
        var inside = WalkSide.of(city.inside(), city.organizationInside(), null, verbs);
        var cases = WalkCases.ALL.stream().collect(Collectors.groupingBy(Case::operationId));
        var uncounted = new TreeSet<String>();
        var showing = operations(SignedIn.as(invitations, Role.ADMINISTRATOR, city.inside()));
        assertTrue(showing.size() >= 8, "the description shows persons in " + showing);
        for (Operation operation : showing) {
            var counted = Role.holding(operation.permission()).stream()
                    .map(role -> SignedIn.as(invitations, role, city.inside()))
                    .anyMatch(
                            reader -> counts(operation, reader, cases.getOrDefault(operation.id(), List.of()), inside));
            if (!counted) {
                uncounted.add(operation.id());
            }
        }
        assertEquals(Set.of(), uncounted, "these show persons and tell Readings of nobody");
    }

    private boolean counts(Operation operation, SignedIn reader, List<Case> lines, WalkSide inside) {
        for (Case line : lines) {
            var call = line.call().apply(inside);
            WalkWire.send(operation.method(), operation.path(), call, reader.cookie(), true);
        }
        return entries(reader) > 0;
    }

    private long entries(SignedIn reader) {
        return jdbi.withHandle(h -> h.createQuery("""
                select (select count(*) from access.audit_pending
                         where account_id = :account and (kind = 'READING' or subject_ids <> '{}'))
                     + (select count(*) from access.audit_entries
                         where account_id = :account and (kind = 'READING' or subject_ids <> '{}'))
                """)
                .bind("account", reader.account())
                .mapTo(long.class)
                .one());
    }

    private List<Operation> operations(SignedIn reader) throws Exception {
        var description = json.readTree(reader.request()
                .get("/api/openapi?format=json")
                .then()
                .extract()
                .asString());
        var found = new ArrayList<Operation>();
        description
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    var id = method.getValue().path("operationId").asText();
                    var content =
                            method.getValue().path("responses").path("200").path("content");
                    if (!id.isEmpty()
                            && !NO_LISTS_OF_OTHERS.contains(id)
                            && showsPersons(content, description, new HashSet<>())) {
                        found.add(new Operation(
                                id,
                                method.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                Permission.valueOf(
                                        method.getValue().path("x-permission").asText())));
                    }
                }));
        return found;
    }

    private static boolean showsPersons(JsonNode node, JsonNode description, Set<String> seen) {
        var reference = node.path("$ref").asText();
        if (!reference.isEmpty()) {
            return seen.add(reference) && showsPersons(description.at(reference.substring(1)), description, seen);
        }
        for (var property : node.path("properties").properties()) {
            if (OF_PERSONS.contains(property.getKey())) {
                return true;
            }
        }
        for (JsonNode part : node) {
            if (showsPersons(part, description, seen)) {
                return true;
            }
        }
        return false;
    }
}
