package org.huhang;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huhang.shared.Ladder;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The walls between the modules: the list in [Ladder], and what follows from it.
class LadderTest {
    @TestFactory
    Stream<DynamicTest> aModuleUsesOnlyThoseAboveIt() {
        return Ladder.MODULES.stream()
                .map(module -> DynamicTest.dynamicTest(module, () -> {
                    var below = Ladder.MODULES.subList(Ladder.MODULES.indexOf(module) + 1, Ladder.MODULES.size());
                    check(noClasses()
                            .that()
                            .resideInAPackage(packageOf(module))
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(
                                    below.stream().map(LadderTest::packageOf).toArray(String[]::new))
                            .because(
                                    "news travels down the ladder as events; to ask a lower step, own an interface that it"
                                            + " implements"));
                }));
    }

    @Test
    void everyPackageIsAModuleOfTheLadder() {
        Set<String> packages = HouseClasses.ALL.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith("org.huhang.")
                        && !name.startsWith("org.huhang.citysim")
                        && !name.startsWith("org.huhang.planning")
                        && !name.startsWith("org.huhang.contacts"))
                .map(name -> name.substring("org.huhang.".length()))
                .collect(Collectors.toCollection(TreeSet::new));
        packages.removeAll(Ladder.MODULES);
        Assertions.assertEquals(Set.of(), packages, "packages that stand on no step; modules are flat");
    }

    @Test
    void citysimStandsAlone() {
        check(noClasses()
                .that()
                .resideInAPackage("org.huhang.citysim..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("org.huhang.citysim..", "java..", "org.jspecify..")
                .because("engines and the simulated city can be read, tested and measured without the house"));
    }

    @Test
    void thePlanningEngineStandsAlone() {
        check(noClasses()
                .that()
                .resideInAPackage("org.huhang.planning..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("org.huhang.planning..", "ai.timefold..", "java..", "org.jspecify..")
                .because("engines and the simulated city can be read, tested and measured without the house"));
    }

    @Test
    void theContactsEngineStandsAlone() {
        check(noClasses()
                .that()
                .resideInAPackage("org.huhang.contacts..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("org.huhang.contacts..", "java..", "org.jspecify..")
                .because("engines and the simulated city can be read, tested and measured without the house"));
    }

    @Test
    void onlyVisitsAndWhoTracesKnowTheContactsEngine() {
        check(noClasses()
                .that()
                .resideInAnyPackage(Ladder.MODULES.stream()
                        .filter(module ->
                                !Set.of("visits", "cases", "tracing", "demo").contains(module))
                        .map(LadderTest::packageOf)
                        .toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.huhang.contacts..")
                .because("who met whom serves tracing and no other end"));
    }

    @Test
    void onlyWhoPlansKnowsThePlanningEngine() {
        check(noClasses()
                .that()
                .resideInAnyPackage(Ladder.MODULES.stream()
                        .filter(module ->
                                !Set.of("posts", "callups", "quarantine").contains(module))
                        .map(LadderTest::packageOf)
                        .toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.huhang.planning..")
                .because("who stands where, and who comes when, is asked of the module that keeps it"));
    }

    @Test
    void onlyTheDemoKnowsTheSimulatedCity() {
        check(noClasses()
                .that()
                .resideInAnyPackage(Ladder.MODULES.stream()
                        .filter(module -> !module.equals("demo"))
                        .map(LadderTest::packageOf)
                        .toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.huhang.citysim..")
                .because("a city at work runs without invented people"));
    }

    @Test
    void onlyTheTwoClocksReadTheTime() {
        for (Class<?> type : List.of(Instant.class, LocalDate.class, LocalDateTime.class, ZonedDateTime.class)) {
            check(noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("org.huhang.shared.WallClock")
                    .should()
                    .callMethod(type, "now")
                    .orShould()
                    .callMethod(type, "now", ZoneId.class)
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .because("rules take the time as an argument; the edge reads CityClock or WallClock"));
        }
    }

    @Test
    void namesThatSayNothingAreNotUsed() {
        check(noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Service")
                .orShould()
                .haveSimpleNameEndingWith("Dto")
                .because("the glossary has a noun for it"));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(HouseClasses.ALL);
    }

    private static String packageOf(String module) {
        return "org.huhang." + module + "..";
    }

    @Test
    void theLadderNamesEachModuleOnce() {
        Assertions.assertEquals(
                Ladder.MODULES.size(), Set.copyOf(Ladder.MODULES).size(), Arrays.toString(Ladder.MODULES.toArray()));
    }
}
