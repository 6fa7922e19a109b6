package org.huhang.tracing;

/// After how many attempts in vain somebody is shown as not to be found, and may be stated so: until then it is tried
/// again. Three are our choice; no plan names a number.
record UnreachedRule(int attempts) {
    static final UnreachedRule IN_FORCE = new UnreachedRule(3);

    boolean isUnreachable(int inVain) {
        return inVain >= attempts;
    }
}
