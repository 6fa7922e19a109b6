package org.huhang.tracing;

import java.util.ArrayList;
import java.util.List;
import org.huhang.testing.Results.OwnFinding;
import org.huhang.testing.TubeFinding;

/// When a secondary contact is released, or becomes a close contact (rules.md F2).
///
/// | edition | what must be negative |
/// | --- | --- |
/// | 8th, 2021-05 | of every close contact through whom it is one the tests of days 1 and 4; its own of days 1, 4, 7 |
/// | 9th, 2022-06-28 | of every such close contact the first two tests; its own of days 1, 4, 7 |
/// | Twenty Measures, 2022-11-11 | there are no secondary contacts: no rule |
///
/// A positive test of such a close contact makes it a close contact, of itself one a case: neither is released. Test
/// days
/// that had passed when somebody was found are asked of nobody, but at least one test of each must be negative.
///
/// @param linkedDays of the close contact's test days, `linkedFirst` its first so many tests, `ownDays` of its own
record SecondaryRelease(List<Integer> linkedDays, int linkedFirst, List<Integer> ownDays) {

    /// One close contact through whom it is one.
    ///
    /// @param days of its schedule; `tests` since its last exposure, the earliest first
    record Linked(List<TestDay> days, List<OwnFinding> tests) {}

    sealed interface Verdict {
        /// Everything that is asked is negative.
        record Release() implements Verdict {}

        /// @param linked test days of close contacts that are not negative yet, `own` its own; of the 9th edition the
        /// number of the test
        record Waits(List<Integer> linked, List<Integer> own) implements Verdict {}

        /// A close contact through whom it is one was tested positive.
        record BecomesClose() implements Verdict {}

        /// It was tested positive itself.
        record BecomesCase() implements Verdict {}
    }

    Verdict judge(List<TestDay> own, List<OwnFinding> ownTests, List<Linked> linked) {
        if (anyPositive(ownTests)) {
            return new Verdict.BecomesCase();
        }
        if (linked.stream().anyMatch(each -> anyPositive(each.tests()))) {
            return new Verdict.BecomesClose();
        }
        var ofLinked = new ArrayList<Integer>();
        for (Linked each : linked) {
            addMissing(ofLinked, open(linkedDays, each.days(), each.tests()));
            addMissing(ofLinked, openOfFirst(each.tests()));
        }
        var ofOwn = open(ownDays, own, ownTests);
        return ofLinked.isEmpty() && ofOwn.isEmpty()
                ? new Verdict.Release()
                : new Verdict.Waits(ofLinked.stream().sorted().toList(), ofOwn);
    }

    private static void addMissing(List<Integer> all, List<Integer> more) {
        more.stream().filter(each -> !all.contains(each)).forEach(all::add);
    }

    private static List<Integer> open(List<Integer> asked, List<TestDay> days, List<OwnFinding> tests) {
        var open = days.stream()
                .filter(each -> !each.atHome()
                        && asked.contains(each.number())
                        && each.state() != TestDay.TestDayState.BEFORE
                        && each.finding() != TubeFinding.NEGATIVE)
                .map(TestDay::number)
                .toList();
        boolean tested = tests.stream().anyMatch(each -> each.finding() == TubeFinding.NEGATIVE);
        return asked.isEmpty() || tested || !open.isEmpty() ? open : List.of(asked.getLast());
    }

    private List<Integer> openOfFirst(List<OwnFinding> tests) {
        int negative = (int) tests.stream()
                .filter(each -> each.finding() == TubeFinding.NEGATIVE)
                .limit(linkedFirst)
                .count();
        return negative < linkedFirst ? List.of(negative + 1) : List.of();
    }

    private static boolean anyPositive(List<OwnFinding> tests) {
        return tests.stream().anyMatch(each -> each.finding() == TubeFinding.POSITIVE);
    }
}
