package org.huhang.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Typed ids, and records over them, as JSON.
class IdsTest {
    private static final UUID ID = UUID.fromString("0190163d-8694-739b-aea5-966c26f8ad91");
    private final ObjectMapper json = new ObjectMapper();

    record Visitor(PersonId id, @Nullable OrganizationId organizationId, List<String> names, int age) {}

    IdsTest() {
        new IdJson().customize(json);
        new RequiredJson().customize(json);
    }

    @Test
    void idsMadeOneAfterTheOtherAreInOrderAndOfVersionSeven() {
        var made = Stream.generate(Ids::next).limit(10_000).toList();
        assertEquals(made.stream().sorted(Comparator.comparing(UUID::toString)).toList(), made);
        assertEquals(true, made.stream().allMatch(Ids::isVersion7));
    }

    @ParameterizedTest
    @CsvSource({
        "0190163d-8694-739b-aea5-966c26f8ad91, true",
        "0190163d-8694-439b-aea5-966c26f8ad91, false",
        "0190163d-8694-739b-eea5-966c26f8ad91, false",
        "00000000-0000-0000-0000-000000000000, false"
    })
    void onlyVersionSevenOfTheStandardsVariantCounts(UUID id, boolean counts) {
        assertEquals(counts, Ids.isVersion7(id));
    }

    @Test
    void aTypedIdIsAPlainStringInJsonAndComesBackTyped() throws JsonProcessingException {
        var visitor = new Visitor(new PersonId(ID), null, List.of("Li"), 40);
        var text = "{\"id\":\"" + ID + "\",\"organizationId\":null,\"names\":[\"Li\"],\"age\":40}";
        assertEquals(text, json.writeValueAsString(visitor));
        assertEquals(visitor, json.readValue(text, Visitor.class));
    }

    @Test
    void whatMayBeNullMayAlsoBeAbsent() throws JsonProcessingException {
        var text = "{\"id\":\"" + ID + "\",\"names\":[],\"age\":1}";
        assertEquals(new Visitor(new PersonId(ID), null, List.of(), 1), json.readValue(text, Visitor.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"names\":[],\"age\":1}",
                "{\"id\":null,\"names\":[],\"age\":1}",
                "{\"id\":\"no id\",\"names\":[],\"age\":1}",
                "{\"id\":\"0190163d-8694-739b-aea5-966c26f8ad91\",\"age\":1}",
                "{\"id\":\"0190163d-8694-739b-aea5-966c26f8ad91\",\"names\":[null],\"age\":1}",
                "{\"id\":\"0190163d-8694-739b-aea5-966c26f8ad91\",\"names\":[]}",
                "{\"id\":\"0190163d-8694-739b-aea5-966c26f8ad91\",\"names\":[],\"age\":1,\"nmaes\":[]}"
            })
    void whatIsAbsentNullMisspeltOrNoIdIsRefused(String text) {
        assertThrows(JsonProcessingException.class, () -> json.readValue(text, Visitor.class));
    }
}
