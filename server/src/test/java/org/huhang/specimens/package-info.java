@NullMarked
package org.huhang.specimens;

import org.jspecify.annotations.NullMarked;
