/// A synthetic city, the same for the same seed: demo, tests and benchmarks share it.
@NullMarked
package org.huhang.citysim;

import org.jspecify.annotations.NullMarked;
