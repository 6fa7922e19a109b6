@NullMarked
package org.huhang.zones;

import org.jspecify.annotations.NullMarked;
