/// Tests of the packaged product as a process: bad starts, kills, and the benchmarks' own arithmetic.
@NullMarked
package org.huhang.bench;

import org.jspecify.annotations.NullMarked;
