package org.huhang.testing;

import java.util.Optional;

/// One reason to hold a result that its tube and its own row tell.
interface TubeRule {
    Optional<Implausibility> check(TubeRow row, TestedTube tube);
}
