package org.huhang.planning.rooms;

/// What [Shares] has to part: bins among owners.
final class Asked {
    /// By owner and kind of room; kind 0 is any room.
    final int[][] needs;
    /// The same, with some to grow.
    final double[][] wish;
    /// People by owner, on the average of its parties.
    final double[] crowd;
    /// Rooms by bin and kind.
    final int[][] offers;
    /// Owners by bin that may have it; one alone of a bin that is `fixed` does.
    final int[][] allowed;
    final boolean[] fixed;
    /// By owner and bin, of one party on the average.
    final double[][] metres;
    /// By bin the site whose staff cares for `staff` people at most.
    final int[] site;
    final int[] staff;

    Asked(
            int[][] needs,
            double[][] wish,
            double[] crowd,
            int[][] offers,
            int[][] allowed,
            boolean[] fixed,
            double[][] metres,
            int[] site,
            int[] staff) {
        this.needs = needs;
        this.wish = wish;
        this.crowd = crowd;
        this.offers = offers;
        this.allowed = allowed;
        this.fixed = fixed;
        this.metres = metres;
        this.site = site;
        this.staff = staff;
    }
}
