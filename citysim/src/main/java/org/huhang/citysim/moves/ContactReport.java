package org.huhang.citysim.moves;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Figures of one day's contacts by age.
final class ContactReport {
    private final Moves moves;
    private final int[] counts;
    private final long[][] sums;

    ContactReport(Moves moves, DayStays stays) {
        this.moves = moves;
        var day = new ContactDay(stays, place -> moves.places().kind(place).conversational());
        counts = day.counts(moves.residents());
        sums = day.mixing(moves.residents(), moves::age);
    }

    static ContactReport of(Moves moves, int day) {
        return new ContactReport(moves, DayStays.of(moves, day));
    }

    Spread all() {
        return new Spread(counts);
    }

    Spread of(AgeGroup group) {
        int index = AgeGroup.index(group);
        return new Spread(IntStream.range(0, counts.length)
                .filter(person -> AgeGroup.of(moves.age(person)) == index)
                .map(person -> counts[person])
                .toArray());
    }

    /// Mean contacts of somebody of the row's group with people of the column's.
    double[][] mixing() {
        var people = new int[sums.length];
        for (int person = 0; person < counts.length; person++) {
            people[AgeGroup.of(moves.age(person))]++;
        }
        var means = new double[sums.length][sums.length];
        for (int row = 0; row < sums.length; row++) {
            for (int column = 0; column < sums.length; column++) {
                means[row][column] = (double) sums[row][column] / people[row];
            }
        }
        return means;
    }

    /// Newman's coefficient over the groups: 1 when everybody meets only the own group, 0 when age does not matter.
    double assortativity() {
        double all = Arrays.stream(sums).flatMapToLong(Arrays::stream).sum();
        double own = 0;
        double chance = 0;
        for (int group = 0; group < sums.length; group++) {
            double share = Arrays.stream(sums[group]).sum() / all;
            own += sums[group][group] / all;
            chance += share * share;
        }
        return (own - chance) / (1 - chance);
    }
}
