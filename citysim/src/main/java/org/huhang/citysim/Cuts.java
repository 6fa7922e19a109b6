package org.huhang.citysim;

import java.util.List;
import org.huhang.citysim.areas.StoryCompound;
import org.huhang.citysim.census.Candidate;
import org.huhang.citysim.seeds.Apportionment;

/// Cuts a community's households, in order, into its compounds: the story's get the people the story tells, the
/// others share the rest evenly.
final class Cuts {
    private Cuts() {}

    /// Households of each compound; they add up.
    static int[] of(List<Candidate> households, List<StoryCompound> story, int compounds, int scale) {
        var cuts = new int[compounds];
        int at = 0;
        for (int i = 0; i < story.size(); i++) {
            double wanted = story.get(i).people() / (double) scale;
            int people = 0;
            while (at < households.size() && people + households.get(at).size() / 2.0 <= wanted) {
                people += households.get(at++).size();
                cuts[i]++;
            }
        }
        if (compounds > story.size()) {
            var even = new double[compounds];
            java.util.Arrays.fill(even, story.size(), compounds, 1);
            int[] rest = Apportionment.share(households.size() - at, even);
            for (int i = story.size(); i < compounds; i++) {
                cuts[i] = rest[i];
            }
        }
        return cuts;
    }
}
