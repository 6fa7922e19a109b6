package org.huhang.planning;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Who can be placed. All lists may be empty; none is sorted.
///
/// @param skills bit `n` stands for skill `n`
/// @param compound where the person lives, or [Seat#NO_COMPOUND]
/// @param loops the closed loops that the person may not leave, each for its time; outside of them the person
///     stands at open posts
/// @param unfit spans in which the person is ill, unfit or quarantined; these bar for another reason than
///     `away`
/// @param away spans in which the person cannot come: leave, other duty with the rest around it
public record Person(
        long skills,
        Spot home,
        int compound,
        List<InLoop> loops,
        List<Span> unfit,
        List<Span> away,
        Family family,
        Limits limits,
        Before before,
        Elsewhere elsewhere) {
    public Person {
        loops = List.copyOf(loops);
        unfit = List.copyOf(unfit);
        away = List.copyOf(away);
    }

    /// @param loop as in [Seat#loop], never [Seat#OPEN]
    public record InLoop(int loop, Span span) {
        /// For good; nowhere where it is [Seat#OPEN].
        public static List<InLoop> always(int loop) {
            return loop == Seat.OPEN ? List.of() : List.of(new InLoop(loop, Span.ALWAYS));
        }
    }

    /// @param partner index of the partner among the people, or -1
    public record Family(int partner, boolean smallChildren) {
        public static final Family ALONE = new Family(-1, false);
    }

    /// What was agreed with this person; 0 leaves it to the rules. A longer rest and a shorter week or shift
    /// hold, a shorter rest or a longer week do not.
    public record Limits(int weekMinutes, int shiftMinutes, int restMinutes, boolean nightsInARow) {
        public static final Limits OF_THE_RULES = new Limits(0, 0, 0, false);
    }

    /// What the person served in the weeks before, for fairness.
    public record Before(int nights, int weekends, int heatSpells) {
        public static final Before NOTHING = new Before(0, 0, 0);
    }

    /// What the person serves by other rosters in the weeks of this one. It counts like seats of this roster, and
    /// nobody can take it away.
    ///
    /// @param minutes by the day on which the shift starts, see [Seat#day]
    /// @param nights see [Seat#nightOf]
    public record Elsewhere(Map<Integer, Integer> minutes, Set<Integer> nights) {
        public static final Elsewhere NOTHING = new Elsewhere(Map.of(), Set.of());

        public Elsewhere {
            minutes = Map.copyOf(minutes);
            nights = Set.copyOf(nights);
        }
    }

    /// Someone with skills and a home and nothing else to note.
    public static Person of(long skills, Spot home) {
        return new Person(
                skills,
                home,
                Seat.NO_COMPOUND,
                List.of(),
                List.of(),
                List.of(),
                Family.ALONE,
                Limits.OF_THE_RULES,
                Before.NOTHING,
                Elsewhere.NOTHING);
    }

    public Person withAway(List<Span> spans) {
        return new Person(skills, home, compound, loops, unfit, spans, family, limits, before, elsewhere);
    }

    public Person withUnfit(List<Span> spans) {
        return new Person(skills, home, compound, loops, spans, away, family, limits, before, elsewhere);
    }

    public Person withElsewhere(Elsewhere served) {
        return new Person(skills, home, compound, loops, unfit, away, family, limits, before, served);
    }
}
