/// Official divisions of 2021 and the synthetic compounds below them, with synthetic positions.
@NullMarked
package org.huhang.citysim.areas;

import org.jspecify.annotations.NullMarked;
