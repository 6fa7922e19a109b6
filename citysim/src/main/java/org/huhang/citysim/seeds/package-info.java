/// Chance that can be repeated: a splitting generator, shuffles without memory, whole shares, stable ids.
@NullMarked
package org.huhang.citysim.seeds;

import org.jspecify.annotations.NullMarked;
