@NullMarked
package org.huhang.notices;

import org.jspecify.annotations.NullMarked;
