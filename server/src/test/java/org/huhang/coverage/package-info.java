@NullMarked
package org.huhang.coverage;

import org.jspecify.annotations.NullMarked;
