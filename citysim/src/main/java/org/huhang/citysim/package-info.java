/// A deterministic synthetic Zhangjiajie: real divisions and census totals, invented people and ground.
/// Start at [org.huhang.citysim.City]. No clock, no I/O but the module's own resources.
@NullMarked
package org.huhang.citysim;

import org.jspecify.annotations.NullMarked;
