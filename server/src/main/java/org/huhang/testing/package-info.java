/// What laboratories found, in tubes and in single persons: taken in by file, by machine and by HL7 v2, held where it
/// cannot be so, and let go. A positive pool holds its members until each one's own result. Tested and reported are the
/// last two of four facts; `specimens` has the first two.
///
/// Schema: `testing`. Events: [ResultFilesReceived] (a file is safe and waits to be read), [ResultsReported] of
/// persons,
/// [ResultsCorrected] of positives that are none any more, [TubesReported] of tubes. Others use [Results] and
/// [TubeResults].
@NullMarked
package org.huhang.testing;

import org.jspecify.annotations.NullMarked;
