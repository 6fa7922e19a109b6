package org.huhang.planning;

/// Who is tried on a seat; public for those who hold another solver against ours.
public final class Candidates {
    private final Nearest nearest;

    public Candidates(Staffing staffing) {
        this.nearest = new Nearest(staffing);
    }

    /// The nearest `most` people whom nothing but their other seats could keep from this one, nearest first.
    public int[] of(int seat, int most) {
        return nearest.candidates(seat, most);
    }

    /// The soft points of a person at a seat that depend on nothing else.
    public static long placeCost(Staffing staffing, int person, int seat) {
        var who = staffing.people().get(person);
        var where = staffing.seats().get(seat);
        return SoftRules.nearHome(staffing.rules(), who, where) + SoftRules.ownCompound(staffing.rules(), who, where);
    }
}
