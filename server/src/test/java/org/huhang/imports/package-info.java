@NullMarked
package org.huhang.imports;

import org.jspecify.annotations.NullMarked;
