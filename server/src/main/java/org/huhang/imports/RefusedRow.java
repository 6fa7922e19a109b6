package org.huhang.imports;

import java.util.List;
import org.huhang.shared.Refusal;

/// A row that was not taken, its cells as they came, and why.
public record RefusedRow(int rowNumber, List<String> cells, List<Refusal> reasons) {
    /// Not even a log line shows what is in it.
    @Override
    public String toString() {
        return "RefusedRow[" + rowNumber + "]";
    }
}
