package org.huhang.duty;

/// By whom a fact about a call came.
public enum CallWay {
    /// The person's own account.
    SELF,
    /// A dispatcher whom the person told on the telephone.
    TELEPHONE,
    /// A dispatcher's own act.
    DESK
}
