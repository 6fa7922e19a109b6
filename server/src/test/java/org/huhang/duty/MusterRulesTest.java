package org.huhang.duty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.huhang.access.AccountId;
import org.huhang.access.DeviceId;
import org.huhang.registry.PlaceId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.PersonId;
import org.huhang.shared.Span;
import org.huhang.shared.Wording;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rules of musters, both sides of each threshold.
class MusterRulesTest {
    private static final Instant NOON = Instant.parse("2021-08-04T04:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2021, 8, 4);
    private static final AreaId COMMUNITY = new AreaId(Ids.next());
    private static final AreaId ELSEWHERE = new AreaId(Ids.next());
    private static final PersonId ANYBODY = new PersonId(Ids.next());

    private static final VolunteerRule RULE = new VolunteerRule(
            null,
            LocalDate.of(2020, 1, 1),
            null,
            18,
            45,
            List.of(EvidenceKind.HEALTHY, EvidenceKind.INSURED),
            16,
            "any",
            "PRESS");

    @ParameterizedTest
    @CsvSource({
        "2003-08-05, TOO_YOUNG",
        "2003-08-04, ",
        "1975-08-05, ",
        "1975-08-04, TOO_OLD",
        "2003-08-03, ",
        "1960-01-01, TOO_OLD"
    })
    void aVolunteerIsEighteenToFortyFiveBothIncluded(LocalDate birth, @Nullable Hindrance against) {
        assertEquals(against == null ? List.of() : List.of(against), RULE.against(birth, shown(DAY, null), DAY));
    }

    @ParameterizedTest
    @CsvSource({
        "2021-08-05, , true",
        "2021-08-04, , false",
        "2021-08-01, 2021-08-04, true",
        "2021-08-01, 2021-08-05, false"
    })
    void whatIsShownHoldsFromItsFirstDayUntilBeforeItsEnd(LocalDate start, @Nullable LocalDate end, boolean hinders) {
        assertEquals(
                hinders ? List.of(Hindrance.NOT_HEALTHY, Hindrance.NOT_INSURED) : List.of(),
                RULE.against(LocalDate.of(1990, 1, 1), shown(start, end), DAY));
    }

    @Test
    void whatWasFoundNotToBeSoIsMissing() {
        var evidence = new ArrayList<>(shown(DAY, null));
        evidence.set(0, evidence(EvidenceKind.HEALTHY, false, DAY, null));
        assertEquals(List.of(Hindrance.NOT_HEALTHY), RULE.against(LocalDate.of(1990, 1, 1), evidence, DAY));
    }

    @ParameterizedTest
    @CsvSource({
        // hours after noon: leave, then the duty, then the cancellation
        "0, 24, 24, 48, -1, -1, false",
        "0, 25, 24, 48, -1, -1, true",
        "0, 25, 24, 48, 24, 25, false",
        "0, 48, 24, 72, 24, 47, true",
        "0, 48, 24, 72, 25, 48, true",
        "0, 48, 24, 72, 0, 72, false"
    })
    void leaveHindersUnlessCancelledForAllOfTheDuty(
            int leaveFrom, int leaveTo, int from, int to, int cancelFrom, int cancelTo, boolean hinders) {
        assertEquals(
                hinders,
                LeaveRule.hinders(
                        span(leaveFrom, leaveTo),
                        span(from, to),
                        cancelFrom < 0 ? List.of() : List.of(span(cancelFrom, cancelTo))));
    }

    @ParameterizedTest
    @CsvSource({
        "POST_SIGN_IN, 1, true",
        "POST_SIGN_IN, 959, true",
        "POST_SIGN_IN, 960, false",
        "POST_SIGN_OUT, 1, false"
    })
    void aSignInSaysThatSomebodyIsThereForSixteenHours(Presence.PresenceKind kind, int minutesAgo, boolean there) {
        assertEquals(
                there,
                PresentRule.DEFAULT.isThere(
                        sign(kind, "卡点", ELSEWHERE, NOON.minus(Duration.ofMinutes(minutesAgo))),
                        demand("卡点", true),
                        Set.of(),
                        NOON,
                        NOON));
    }

    @Test
    void aSignInElsewhereCountsOnlyWhereNoRegisteredPlaceIsAskedFor() {
        var elsewhere = sign(Presence.PresenceKind.POST_SIGN_IN, "别处", COMMUNITY, NOON.minusSeconds(60));
        var called = NOON.minusSeconds(120);
        assertEquals(false, isThere(elsewhere, true, COMMUNITY, called));
        assertEquals(true, isThere(elsewhere, false, COMMUNITY, called));
        assertEquals(false, isThere(elsewhere, false, ELSEWHERE, called));
        assertEquals(false, isThere(elsewhere, false, COMMUNITY, NOON), "before the call it was for something else");
    }

    private static boolean isThere(Presence last, boolean registered, AreaId within, Instant called) {
        return PresentRule.DEFAULT.isThere(last, demand("卡点", registered), Set.of(within), called, NOON);
    }

    @Test
    void theTableOfWhatMayHappenAfterWhat() {
        record Line(@Nullable CallAct state, boolean there, Set<CallAct> may) {}
        List.of(
                        new Line(null, false, EnumSet.of(CallAct.NAMED)),
                        new Line(
                                CallAct.NAMED,
                                false,
                                EnumSet.of(CallAct.CONFIRMED, CallAct.DECLINED, CallAct.WITHDRAWN, CallAct.ARRIVED)),
                        new Line(
                                CallAct.CONFIRMED,
                                false,
                                EnumSet.of(CallAct.DECLINED, CallAct.WITHDRAWN, CallAct.ARRIVED)),
                        new Line(
                                CallAct.CONFIRMED, true, EnumSet.of(CallAct.DECLINED, CallAct.WITHDRAWN, CallAct.LEFT)),
                        new Line(CallAct.DECLINED, false, EnumSet.of(CallAct.NAMED)),
                        new Line(CallAct.WITHDRAWN, false, EnumSet.of(CallAct.NAMED)))
                .forEach(line -> {
                    var may = EnumSet.noneOf(CallAct.class);
                    for (CallAct act : CallAct.values()) {
                        if (act.may(line.state(), line.there())) {
                            may.add(act);
                        }
                    }
                    assertEquals(line.may(), may, String.valueOf(line.state()));
                });
    }

    @Test
    void aStayIsFromSigningInToSigningOutAndForgottenOnesCountForNothing() {
        var in = NOON;
        var signs = List.of(
                sign(Presence.PresenceKind.POST_SIGN_OUT, "a", COMMUNITY, in.minusSeconds(60)),
                sign(Presence.PresenceKind.POST_SIGN_IN, "a", COMMUNITY, in),
                sign(Presence.PresenceKind.POST_SIGN_OUT, "a", COMMUNITY, in.plus(Duration.ofHours(3))),
                sign(Presence.PresenceKind.POST_SIGN_IN, "b", COMMUNITY, in.plus(Duration.ofHours(10))),
                sign(Presence.PresenceKind.POST_SIGN_IN, "c", COMMUNITY, in.plus(Duration.ofHours(20))));
        var sessions = ServiceSession.of(signs, Duration.ofHours(16));
        assertEquals(
                Arrays.asList(180, null, null),
                sessions.stream().map(ServiceSession::minutes).toList());
        assertEquals(180, ServiceSession.minutes(sessions));
    }

    @ParameterizedTest
    @CsvSource({"959, 959", "960, 960", "961, "})
    void aStayLongerThanTheRuleAllowsWasForgottenToBeSignedOut(int minutes, @Nullable Integer counted) {
        var sessions = ServiceSession.of(
                List.of(
                        sign(Presence.PresenceKind.POST_SIGN_IN, "a", COMMUNITY, NOON),
                        sign(
                                Presence.PresenceKind.POST_SIGN_OUT,
                                "a",
                                COMMUNITY,
                                NOON.plus(Duration.ofMinutes(minutes)))),
                Duration.ofHours(RULE.longestHours()));
        assertEquals(counted, sessions.getFirst().minutes());
    }

    /// Hours after noon; a leave from 0 to 14.
    @ParameterizedTest
    @CsvSource({
        "-1, -1, 0-14",
        "2, 4, 0-2 4-14",
        "0, 4, 4-14",
        "-3, 0, 0-14",
        "14, 20, 0-14",
        "10, 20, 0-10",
        "0, 14, ''",
        "-5, 20, ''"
    })
    void ofALeaveThatIsLeftForWhichItWasNotCancelled(int from, int to, String left) {
        assertEquals(
                Arrays.stream(left.split(" "))
                        .filter(each -> !each.isEmpty())
                        .map(each -> each.split("-"))
                        .map(each -> span(Integer.parseInt(each[0]), Integer.parseInt(each[1])))
                        .toList(),
                LeaveRule.left(span(0, 14), from == to ? List.of() : List.of(span(from, to))));
    }

    @Test
    void ofALeaveCancelledUntilFurtherNoticeItsBeginningIsLeft() {
        assertEquals(
                List.of(span(0, 2), span(3, 5)),
                LeaveRule.left(span(0, 14), List.of(new Span(NOON.plus(Duration.ofHours(5)), null), span(2, 3))));
    }

    private static Span span(int fromHours, int toHours) {
        return new Span(NOON.plus(Duration.ofHours(fromHours)), NOON.plus(Duration.ofHours(toHours)));
    }

    private static List<Evidence> shown(LocalDate start, @Nullable LocalDate end) {
        return List.of(
                evidence(EvidenceKind.HEALTHY, true, start, end), evidence(EvidenceKind.INSURED, true, start, end));
    }

    private static Evidence evidence(EvidenceKind kind, boolean holds, LocalDate start, @Nullable LocalDate end) {
        return new Evidence(ANYBODY, kind, "", holds, start, end, "", null, NOON);
    }

    private static Presence sign(Presence.PresenceKind kind, String post, AreaId area, Instant at) {
        return new Presence(new DeviceId(Ids.next()), 1, new AccountId(Ids.next()), area, kind, post, null, at, at);
    }

    private static Demand demand(String place, boolean registered) {
        return new Demand(
                new DemandId(Ids.next()),
                new MusterId(Ids.next()),
                1,
                new OrganizationId(Ids.next()),
                new Wording("值守", null),
                null,
                COMMUNITY,
                registered ? new PlaceId(Ids.next()) : null,
                new Wording(place, null),
                null);
    }
}
