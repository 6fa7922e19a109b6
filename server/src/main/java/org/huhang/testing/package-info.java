/// What laboratories found. In this first room only the last of the four facts exists (registered, swabbed,
/// tested, reported): a laboratory reports its results as a file, row by row accepted or refused with reasons.
///
/// Schema: `testing`. Events: [ResultFilesReceived] (a file is safe and waits to be read), [ResultsReported].
/// Others use [Results].
@NullMarked
package org.huhang.testing;

import org.jspecify.annotations.NullMarked;
