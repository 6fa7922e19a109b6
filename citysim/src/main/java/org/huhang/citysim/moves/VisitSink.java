package org.huhang.citysim.moves;

/// Takes the visits of one part of the city, one person after the other, each person's in the order of time.
public interface VisitSink {
    /// Somebody is somewhere.
    ///
    /// @param person residents first, from 0, then visitors of the city
    /// @param place number in [CityPlaces]
    /// @param day from 0, on which the visit begins
    /// @param startSecondOfDay 0 to 86,399
    /// @param seconds 1 to 129,600 (36 h); a night at home runs on into the next day
    void visit(int person, int place, int day, int startSecondOfDay, int seconds);

    /// The ticket to the visit told just before says which seat.
    ///
    /// @param row from 1
    /// @param seat from 1 in its row
    default void seated(int person, int place, int day, int row, int seat) {}
}
