/// Synthetic river, named roads and the street graph with travel times.
@NullMarked
package org.huhang.citysim.streets;

import org.jspecify.annotations.NullMarked;
