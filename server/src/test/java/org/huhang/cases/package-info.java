@NullMarked
package org.huhang.cases;

import org.jspecify.annotations.NullMarked;
