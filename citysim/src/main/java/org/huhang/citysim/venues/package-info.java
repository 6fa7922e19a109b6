/// Synthetic workplaces, schools, markets, stops and the venues that the story names.
@NullMarked
package org.huhang.citysim.venues;

import org.jspecify.annotations.NullMarked;
