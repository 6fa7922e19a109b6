package org.huhang.imports;

import java.util.List;
import org.huhang.shared.Event;

/// These files need not be kept any longer: their keys are to be destroyed.
public record ImportsEnded(List<Long> keyNumbers) implements Event {
    public ImportsEnded {
        keyNumbers = List.copyOf(keyNumbers);
    }
}
