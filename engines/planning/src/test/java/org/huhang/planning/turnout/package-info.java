@NullMarked
package org.huhang.planning.turnout;

import org.jspecify.annotations.NullMarked;
