@NullMarked
package org.huhang.planning.curtois;

import org.jspecify.annotations.NullMarked;
