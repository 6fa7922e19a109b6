package org.huhang.visits;

import java.util.List;
import org.huhang.shared.Event;

/// The people behind these numbers were erased: the keys are to be destroyed.
public record PseudonymsEnded(List<Integer> pseudonyms) implements Event {
    public PseudonymsEnded {
        pseudonyms = List.copyOf(pseudonyms);
    }
}
