package org.huhang.testing;

import java.util.List;
import org.huhang.shared.Event;

/// These files need not be kept any longer: their keys are to be destroyed.
public record ResultFilesEnded(List<Long> keyNumbers) implements Event {
    public ResultFilesEnded {
        keyNumbers = List.copyOf(keyNumbers);
    }
}
