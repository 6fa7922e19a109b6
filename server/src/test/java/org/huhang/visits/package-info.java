@NullMarked
package org.huhang.visits;

import org.jspecify.annotations.NullMarked;
