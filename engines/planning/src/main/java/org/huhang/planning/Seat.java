package org.huhang.planning;

/// One place of one shift at a post: filled by one person or by nobody. Presence 3 is three seats. What a person
/// serves by other rosters is no seat here but [Person.Elsewhere].
///
/// @param post number of the post; seats of one post lie at one spot
/// @param start epoch second; `end` too, exclusive
/// @param day the local day on which the shift starts, counted in days (such as the epoch day in the city's
///     zone); day 0 is a Thursday where the epoch day is meant, which [Rules#firstDayOfWeek] settles
/// @param skill 0 to 63, or [#ANY_SKILL]
/// @param loop the closed loop in which the post lies, or [#OPEN]
/// @param compound the compound whose gate this is, or [#NO_COMPOUND]
/// @param nightOf the day on whose evening the night began that this seat serves in, or [#NO_NIGHT]: 01:30 to
///     07:00 is of the night of the day before, so that the two of one night and of two in a row are told apart
/// @param heatMinutes minutes of it spent outdoors in heat, see [Heat]
public record Seat(
        int post,
        long start,
        long end,
        int day,
        int skill,
        int loop,
        int compound,
        Spot at,
        int nightOf,
        boolean weekend,
        int heatMinutes) {
    public static final int ANY_SKILL = -1;
    public static final int OPEN = 0;
    public static final int NO_COMPOUND = 0;
    public static final int NO_NIGHT = Integer.MIN_VALUE;

    public Seat {
        if (start >= end) {
            throw new IllegalArgumentException("a seat ends before it starts: " + start + " to " + end);
        }
        if (skill < ANY_SKILL || skill > 63) {
            throw new IllegalArgumentException("a skill is 0 to 63 or any (-1): " + skill);
        }
    }

    public boolean night() {
        return nightOf != NO_NIGHT;
    }

    public int minutes() {
        return (int) ((end - start) / 60);
    }

    int heatSpells() {
        return Heat.spells(heatMinutes);
    }
}
