@NullMarked
package org.huhang.shared;

import org.jspecify.annotations.NullMarked;
