@NullMarked
package org.huhang.backup;

import org.jspecify.annotations.NullMarked;
