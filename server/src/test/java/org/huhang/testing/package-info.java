@NullMarked
package org.huhang.testing;

import org.jspecify.annotations.NullMarked;
