@NullMarked
package org.huhang.callups;

import org.jspecify.annotations.NullMarked;
