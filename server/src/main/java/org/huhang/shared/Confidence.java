package org.huhang.shared;

/// How well the source of a rule or of a fact is known.
public enum Confidence {
    /// Attributed to a named plan, standard, law, order or official statement.
    OFFICIAL,
    /// Media, a journal, or one place's practice.
    PRESS,
    /// One poor copy; never to be relied on alone.
    WEAK,
    /// Arithmetic or our choice.
    ASSUMED
}
