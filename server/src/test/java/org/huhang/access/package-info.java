@NullMarked
package org.huhang.access;

import org.jspecify.annotations.NullMarked;
