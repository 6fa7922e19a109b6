package org.huhang.planning;

/// The rules of a roster by name. The words for people are the caller's.
public enum Rule {
    ONE_PLACE(Level.HARD),
    SKILL(Level.HARD),
    CLOSED_LOOP(Level.HARD),
    UNFIT(Level.HARD),
    AWAY(Level.HARD),
    LONGEST_SHIFT(Level.HARD),
    REST(Level.HARD),
    NIGHTS_IN_A_ROW(Level.HARD),
    LONGEST_WEEK(Level.HARD),
    PRESENCE(Level.MEDIUM),
    NEAR_HOME(Level.SOFT),
    OWN_COMPOUND(Level.SOFT),
    NIGHTS(Level.SOFT),
    WEEKENDS(Level.SOFT),
    COUPLES(Level.SOFT),
    HEAT(Level.SOFT),
    CONTINUITY(Level.SOFT);

    /// HARD never breaks in a plan of ours, MEDIUM is a seat left empty, SOFT is better or worse.
    public enum Level {
        HARD,
        MEDIUM,
        SOFT
    }

    private final Level level;

    Rule(Level level) {
        this.level = level;
    }

    public Level level() {
        return level;
    }
}
