/// Synthetic buildings, entrances and dwellings.
@NullMarked
package org.huhang.citysim.buildings;

import org.jspecify.annotations.NullMarked;
