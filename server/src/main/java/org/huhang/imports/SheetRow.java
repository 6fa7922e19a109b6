package org.huhang.imports;

import java.util.List;

/// A row that holds anything.
///
/// @param number the row as a spreadsheet counts it: from 1, blank rows count
public record SheetRow(int number, List<String> cells) {
    /// Not even a log line shows what is in it.
    @Override
    public String toString() {
        return "SheetRow[" + number + "]";
    }
}
