package org.huhang.citysim.rounds;

/// What happens to somebody who comes.
public enum Coming {
    SWABBED,
    /// Signed in, and left before the swab: Hefei, 2022.
    LEFT_UNSWABBED,
    /// Signs in at a second table, too.
    AT_TWO_TABLES,
    /// No code and no card at hand: a paper slip.
    BY_SLIP
}
