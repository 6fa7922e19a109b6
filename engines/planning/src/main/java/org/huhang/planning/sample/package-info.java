/// Generated staffings with a known roster, for tests and benchmarks.
@NullMarked
package org.huhang.planning.sample;

import org.jspecify.annotations.NullMarked;
