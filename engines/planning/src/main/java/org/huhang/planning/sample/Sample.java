package org.huhang.planning.sample;

import org.huhang.planning.Roster;
import org.huhang.planning.Staffing;

/// A staffing, and a roster that fills every seat of it and breaks no hard rule.
public record Sample(Staffing staffing, Roster hidden) {
    /// The same input makes the same sample.
    ///
    /// @param posts each stands around the clock, in three shifts, with one or two people
    /// @param staff at least six for each post: four or five people relieve one another on each place
    /// @param days from Monday, 2 August 2021, in China's time
    public static Sample of(int posts, int staff, int days, long seed) {
        return new SampleMaker(posts, staff, days, seed).make();
    }
}
