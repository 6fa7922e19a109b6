@NullMarked
package org.huhang.tracing;

import org.jspecify.annotations.NullMarked;
