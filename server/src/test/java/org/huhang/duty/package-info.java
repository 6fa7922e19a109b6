@NullMarked
package org.huhang.duty;

import org.jspecify.annotations.NullMarked;
