package org.huhang.coverage;

/// Where a result gets lost on its way, or waits: the places that Shenzhen named in March 2022, as states that the
/// house
/// can see. A swab that was bad shows as a difference, somebody else's code and a wrong name as somebody unknown.
public enum LostPlace {
    /// Signed in at a desk, and no swab is known.
    REGISTERED_WITHOUT_SWAB,
    /// Swabs counted and people bound differ, or the tube was opened twice, overfull or never closed.
    TUBE_HELD,
    /// Of a swab nobody knows whose it is.
    PERSON_UNKNOWN,
    /// Taken, and not at a laboratory.
    NOT_ARRIVED,
    /// At a laboratory, and nothing found yet.
    NOT_TESTED,
    /// Found and held, until somebody has looked at it.
    RESULT_HELD,
    /// A result came for a tube of which nobody ever heard.
    TUBE_UNKNOWN
}
