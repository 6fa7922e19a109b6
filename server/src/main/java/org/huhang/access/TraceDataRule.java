package org.huhang.access;

import java.util.Optional;

/// Trace data serves outbreak control and no other end, whoever asks and whatever they cite: no approver is even asked.
/// Source: Cyberspace Administration, notice of 2020-02-04, on data collected for the epidemic (no other use); the
/// promise broken elsewhere in January 2021, when police law turned out to reach contact tracing.
final class TraceDataRule {
    static final String REFUSAL = "access.legal-trace-only-outbreak";

    private TraceDataRule() {}

    /// The key of the refusal's words.
    static Optional<String> refusal(LegalData wanted, LegalAim aim) {
        return wanted == LegalData.TRACE && aim != LegalAim.OUTBREAK_CONTROL ? Optional.of(REFUSAL) : Optional.empty();
    }
}
