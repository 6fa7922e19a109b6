package org.huhang.tracing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.huhang.contacts.Setting;
import org.huhang.shared.House;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The editions as the city is given them: what each says, and on which days.
@QuarkusTest
@QuarkusTestResource(House.class)
class RuleEditionsAppTest {
    @Inject
    RuleStore store;

    @ParameterizedTest
    @CsvSource({
        "2021-05-10, NCP-7", "2021-05-11, NCP-8",
        "2022-06-27, NCP-8", "2022-06-28, NCP-9",
        "2022-11-10, NCP-9", "2022-11-11, NCP-20M",
        "2023-01-07, NCP-20M", "2023-01-08, –"
    })
    void oneEditionOfTheNationHoldsOnADay(LocalDate day, String edition) {
        assertEquals(
                edition,
                RuleEdition.find(store.list(), RuleEdition.COVID, day)
                        .map(RuleEdition::edition)
                        .orElse("–"));
    }

    @ParameterizedTest
    @CsvSource({"2021-07-31, false", "2021-08-01, true", "2021-08-25, true", "2021-08-26, false"})
    void order37HoldsOnItsDays(LocalDate day, boolean holds) {
        assertEquals(holds, edition("ZJJ-37").holdsOn(day));
    }

    @Test
    void order37AddsWhoStayedForTwoHoursSinceThe19th() {
        var local = Objects.requireNonNull(edition("ZJJ-37").local());
        assertEquals(
                List.of("ZHANGJIAJIE_ORDER_37", 7_200, LocalDate.of(2021, 7, 19)),
                List.of(local.zoneScheme(), local.staySeconds(), local.staySince()));
        assertEquals(
                List.of(1, 4, 7, 10, 14),
                edition("ZJJ-37").ruleOf(ContactClass.CLOSE).orElseThrow().testDays());
    }

    /// Edition by edition: days, place, days at home, tests, tests at home, hours.
    @Test
    void whatBecomesOfEachClass() {
        assertEquals(
                """
                NCP-7 CLOSE 14 CENTRAL + 0 [1, 4, 7, 14] [] 12
                NCP-7 SECONDARY 7 CENTRAL + 0 [1, 4, 7] [] 12
                NCP-7 GENERAL 14 MONITORING + 0 [] [] null
                NCP-8 CLOSE 14 CENTRAL + 7 [1, 4, 7, 14] [2, 7] 12
                NCP-8 SECONDARY 7 CENTRAL + 0 [1, 4, 7] [] 12
                NCP-8 GENERAL 14 MONITORING + 0 [] [] null
                ZJJ-37 CLOSE 14 CENTRAL_OR_HOME + 0 [1, 4, 7, 10, 14] [] 12
                NCP-9 CLOSE 7 CENTRAL + 3 [1, 2, 3, 5, 7] [3] 8
                NCP-9 SECONDARY 7 HOME + 0 [1, 4, 7] [] 12
                NCP-9 VENUE_EXPOSED 3 MONITORING + 0 [1, 3] [] null
                NCP-20M CLOSE 5 CENTRAL + 3 [1, 2, 3, 5] [1, 3] 8
                NCP-20M VENUE_EXPOSED 3 MONITORING + 0 [1, 3] [] null
                """,
                store.list().stream()
                        .filter(each -> each.disease().equals(RuleEdition.COVID))
                        .flatMap(each -> each.classes().stream()
                                .map(rule -> String.join(
                                                " ",
                                                each.edition(),
                                                rule.contactClass().name(),
                                                Integer.toString(rule.stayDays()),
                                                rule.stayPlace().name(),
                                                "+",
                                                Integer.toString(rule.homeDays()),
                                                rule.testDays().toString(),
                                                rule.homeTestDays().toString(),
                                                String.valueOf(rule.hoursToStay()))
                                        + "\n"))
                        .collect(Collectors.joining()));
        assertTrue(edition("NCP-8").ruleOf(ContactClass.CLOSE).orElseThrow().doubleSample());
        assertFalse(edition("NCP-9").ruleOf(ContactClass.CLOSE).orElseThrow().doubleSample());
    }

    @ParameterizedTest
    @CsvSource({
        "NCP-7, ALL_CLOSE, GENERAL", "NCP-8, ALL_CLOSE, GENERAL",
        "NCP-9, HIGH_RISK_CLOSE, VENUE_EXPOSED", "NCP-20M, NONE, VENUE_EXPOSED"
    })
    void whoIsSecondaryAndWhatTheRestOfTheAudienceIs(String name, SecondaryPolicy policy, ContactClass rest) {
        var edition = edition(name);
        assertEquals(policy, edition.secondary());
        var theatre = Objects.requireNonNull(edition.lines(1).get(Setting.THEATRE));
        assertEquals(ContactClass.CLOSE, theatre.classOf(3).orElseThrow());
        assertEquals(rest, theatre.classOf(4).orElseThrow());
        assertEquals(rest, Objects.requireNonNull(edition.crowd()).contactClass());
    }

    /// E3 names shared living, workspaces, meals and entertainment, and no vehicles; the Twenty Measures nobody.
    @Test
    void theSecondDegreeIsOfFewSurroundings() {
        for (String name : List.of("NCP-7", "NCP-8", "NCP-9")) {
            assertEquals(
                    List.of(Setting.ROOM, Setting.HOUSEHOLD, Setting.THEATRE),
                    List.copyOf(edition(name).asked(2).keySet()));
        }
        assertEquals(0, edition("NCP-20M").asked(2).size());
        // a hall through which thousands pass makes nobody a contact by itself
        assertEquals(
                EnumSet.complementOf(EnumSet.of(Setting.HALL)),
                edition("NCP-8").asked(1).keySet());
    }

    @ParameterizedTest
    @CsvSource({
        "INFLUENZA_NEW, 17",
        "EBOLA, 21",
        "LASSA, 21",
        "MEASLES, 21",
        "MONKEYPOX, 21",
        "VHF_UNSPECIFIED, 21",
        "PLAGUE, 7",
        "MENINGOCOCCAL, 7",
        "CHOLERA, 5",
        "RABIES, 6",
        "CORONAVIRUS, 14"
    })
    void otherDiseasesAreRows(String disease, int days) {
        var edition = RuleEdition.find(store.list(), disease, LocalDate.of(2021, 8, 4))
                .orElseThrow();
        assertEquals(days, edition.ruleOf(ContactClass.CLOSE).orElseThrow().stayDays());
    }

    @ParameterizedTest
    @CsvSource({"DENGUE", "YELLOW_FEVER"})
    void whatIsOffIsUsedByNobody(String disease) {
        assertTrue(RuleEdition.find(store.list(), disease, LocalDate.of(2021, 8, 4))
                .isEmpty());
    }

    @Test
    void everyRowNamesItsSource() {
        store.list().forEach(each -> {
            assertFalse(each.source().isBlank(), each.edition());
            each.settings().forEach(line -> assertFalse(line.source().isBlank(), each.edition()));
            each.classes().forEach(rule -> assertFalse(rule.source().isBlank(), each.edition()));
        });
    }

    private RuleEdition edition(String name) {
        return store.list().stream()
                .filter(each -> each.edition().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
