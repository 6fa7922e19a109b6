package org.huhang.imports;

import java.util.List;

/// Some thousand rows of a file that are taken in or refused together.
///
/// @param number from 1
/// @param lastRow the number of its last row in the file
/// @param last whether the file ends with it
record Batch<T>(int number, int lastRow, List<ImportKind.Legible<T>> legible, List<RefusedRow> refused, boolean last) {}
