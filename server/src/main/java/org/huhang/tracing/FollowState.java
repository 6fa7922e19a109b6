package org.huhang.tracing;

/// How far the following of a contact is. Worked out from what is known, stored nowhere; the first line that is true
/// holds.
///
/// | known | state |
/// | --- | --- |
/// | the contact is a case itself | `BECAME_CASE` |
/// | the close contact through whom it is one became a case, and it met that case | `UPGRADED` |
/// | a named person released it | `RELEASED` |
/// | the days of its class are over | `ENDED` |
/// | another city answered that it is isolated there | `HANDED_OVER` |
/// | it is where its class stays | `ISOLATED` |
/// | a letter was sent | `LETTER_SENT` |
/// | the latest outcome | `LEFT_THE_CITY`, `DISPUTES`, `CANNOT_BE_FOUND`, `NOT_REACHED`, `REACHED` |
/// | not reached so often as [UnreachedRule] says | `UNREACHABLE` |
/// | no outcome | `TO_CALL` |
public enum FollowState {
    TO_CALL,
    NOT_REACHED,
    UNREACHABLE,
    CANNOT_BE_FOUND,
    DISPUTES,
    LEFT_THE_CITY,
    LETTER_SENT,
    REACHED,
    ISOLATED,
    HANDED_OVER,
    UPGRADED,
    RELEASED,
    BECAME_CASE,
    ENDED;

    /// Whether somebody still has to do with it.
    boolean isOpen() {
        return switch (this) {
            case TO_CALL,
                    NOT_REACHED,
                    UNREACHABLE,
                    CANNOT_BE_FOUND,
                    DISPUTES,
                    LEFT_THE_CITY,
                    LETTER_SENT,
                    REACHED,
                    ISOLATED -> true;
            case HANDED_OVER, UPGRADED, RELEASED, BECAME_CASE, ENDED -> false;
        };
    }

    /// Whether an order still follows from it: nobody is let go by days that are over, but by a named person's word.
    boolean restricts() {
        return switch (this) {
            case HANDED_OVER, RELEASED, BECAME_CASE -> false;
            default -> true;
        };
    }
}
