package org.huhang.rounds;

/// Of what a round is.
public enum RoundScope {
    AREAS,
    ZONES,
    LIST
}
