package org.huhang.planning.curtois;

import java.util.ArrayList;
import java.util.List;

/// A roster's score by the benchmark's rules, counted plainly from the instance.
///
/// @param breaches hard rules broken, with the employee; a roster that has any is not valid
/// @param onRequests weights of shifts asked for and not given; `offRequests` of shifts given and asked not
///     to be
/// @param under weights of what is missing from the cover; `over` of what is too much
public record Score(List<Broken> breaches, long onRequests, long offRequests, long under, long over) {
    public record Broken(int employee, Breach breach) {}

    public long penalty() {
        return onRequests + offRequests + under + over;
    }

    /// @param roster for each employee and day a shift's index or [Instance#OFF]
    public static Score of(Instance instance, List<int[]> roster) {
        var tables = new Tables(instance);
        var rules = new RowRules(tables);
        var breaches = new ArrayList<Broken>();
        for (int employee = 0; employee < roster.size(); employee++) {
            var ofRow = new ArrayList<Breach>();
            rules.count(employee, roster.get(employee), ofRow);
            for (var breach : ofRow) {
                breaches.add(new Broken(employee, breach));
            }
        }
        long on = instance.onRequests().stream()
                .filter(asked -> roster.get(asked.employee())[asked.day()] != asked.shift())
                .mapToLong(Instance.Request::weight)
                .sum();
        long off = instance.offRequests().stream()
                .filter(asked -> roster.get(asked.employee())[asked.day()] == asked.shift())
                .mapToLong(Instance.Request::weight)
                .sum();
        long under = 0;
        long over = 0;
        for (var cover : instance.cover()) {
            long working = roster.stream()
                    .filter(row -> row[cover.day()] == cover.shift())
                    .count();
            under += Math.max(0, cover.required() - working) * cover.under();
            over += Math.max(0, working - cover.required()) * cover.over();
        }
        return new Score(List.copyOf(breaches), on, off, under, over);
    }
}
