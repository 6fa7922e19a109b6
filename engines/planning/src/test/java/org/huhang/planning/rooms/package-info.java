@NullMarked
package org.huhang.planning.rooms;

import org.jspecify.annotations.NullMarked;
