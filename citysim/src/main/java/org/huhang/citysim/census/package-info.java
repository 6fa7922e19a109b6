/// The 2020 census of four counties, and households fitted to it.
@NullMarked
package org.huhang.citysim.census;

import org.jspecify.annotations.NullMarked;
