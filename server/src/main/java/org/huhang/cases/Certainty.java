package org.huhang.cases;

import java.util.Optional;

/// How sure it is that a case is one. From one positive result alone a case is suspected; approved, it is
/// confirmed; a refused one has none. Whether it shows symptoms is another question (`asymptomatic`).
///
/// Source: assumed default, after the classes of the national plan, 8th edition, May 2021 (nucleic acid
/// positive confirms); clinical classification comes with investigations.
public enum Certainty {
    SUSPECTED,
    PROBABLE,
    CONFIRMED;

    static Optional<Certainty> of(CaseState state) {
        return switch (state) {
            case AWAITING_APPROVAL -> Optional.of(SUSPECTED);
            case APPROVED -> Optional.of(CONFIRMED);
            case REFUSED -> Optional.empty();
        };
    }
}
