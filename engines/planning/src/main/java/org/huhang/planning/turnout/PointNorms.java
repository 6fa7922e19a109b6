package org.huhang.planning.turnout;

/// How large sampling points are.
/// Source: domain rules C5 (third guide, 2022-03-22: one point for 2,000 to 3,000 people, one sampler for 360),
/// C6 (statement of 2022-05-13: one table for 600 to 800), C9 (Chengdu, 2021-07-29: two samplers a table). The
/// way is our own.
///
/// @param leastPeople fewer share a point with neighbours
/// @param mostPeople more get a further point
/// @param peoplePerTable at most
/// @param peoplePerSampler by the norm, for the whole
/// @param samplersPerTable who work at one table at a time
/// @param mostMetres between the middles of neighbours that share a point
public record PointNorms(
        int leastPeople,
        int mostPeople,
        int peoplePerTable,
        int peoplePerSampler,
        int samplersPerTable,
        int mostMetres) {
    public static final PointNorms DEFAULT = new PointNorms(2_000, 3_000, 800, 360, 2, 500);

    /// Points for so many people: as few as are not too large.
    int points(int people) {
        return Math.max(1, Math.ceilDiv(people, mostPeople));
    }

    int tables(int people) {
        return Math.max(1, Math.ceilDiv(people, peoplePerTable));
    }

    int samplers(int people) {
        return Math.ceilDiv(people, peoplePerSampler);
    }

    /// Tables at which so many samplers can work, of so many that there are.
    int manned(int tables, int samplers) {
        return Math.min(tables, samplers / samplersPerTable);
    }
}
