@NullMarked
package org.huhang.rounds;

import org.jspecify.annotations.NullMarked;
