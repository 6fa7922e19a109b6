package org.huhang.shared;

/// Carries a refusal across the REST edge, where it becomes a problem document (RFC 9457).
/// Verbs return [Outcome] instead of throwing this.
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public RefusedException(Refusal refusal) {
        super(refusal.code(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
