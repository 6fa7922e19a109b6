package org.huhang.tracing;

/// Where a contact stands. Worked out from its exposures and the latest decision, and stored nowhere.
///
/// | exposures | latest decision | state |
/// | --- | --- | --- |
/// | stand | none | `DRAFT` |
/// | suggest what they suggested when it was decided | approved, or approved as another class | `APPROVED` |
/// | suggest something else, or stand no more | approved, or approved as another class | `LOOK_AGAIN` |
/// | suggest nothing stronger than when it was decided | excluded | `EXCLUDED` |
/// | suggest something stronger | excluded | `LOOK_AGAIN` |
///
/// What is to be looked at again is neither dropped nor goes on restricting unseen: somebody decides anew.
public enum ContactState {
    LOOK_AGAIN,
    DRAFT,
    APPROVED,
    EXCLUDED
}
