@NullMarked
package org.huhang.quarantine;

import org.jspecify.annotations.NullMarked;
