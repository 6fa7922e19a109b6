/// Benchmarks of the packaged product, over HTTP, as its users meet it. `./huhang bench NAME` runs them;
/// every figure is a `RESULT` line at the end of the output.
@NullMarked
package org.huhang.bench;

import org.jspecify.annotations.NullMarked;
