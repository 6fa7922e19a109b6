@NullMarked
package org.huhang.planning;

import org.jspecify.annotations.NullMarked;
