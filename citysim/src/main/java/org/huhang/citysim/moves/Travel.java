package org.huhang.citysim.moves;

/// How long a way takes from door to door, seconds: on foot in the community, by scooter or car beyond.
record Travel(Blocks blocks) {
    /// @param habit the person's own number, which tells how near or quick
    int seconds(int from, int to, long habit) {
        int share = (int) ((habit >>> 8) & 0xFF);
        if (from == to) {
            return 150 + share * 2;
        }
        if (blocks.town[from] == blocks.town[to]) {
            return 480 + share * 3;
        }
        return blocks.county[from] == blocks.county[to] ? 1_200 + share * 6 : 3_300 + share * 7;
    }
}
