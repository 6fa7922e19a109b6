/// Positions and small shapes on the ground, in degrees and metres.
@NullMarked
package org.huhang.citysim.geography;

import org.jspecify.annotations.NullMarked;
