package org.huhang.imports;

/// How far a file has been taken in: the sum of its batches.
///
/// @param batches committed so far
/// @param lastRow the number of the last row that is accounted for
record Progress(int batches, int lastRow, int accepted, int refused) {}
