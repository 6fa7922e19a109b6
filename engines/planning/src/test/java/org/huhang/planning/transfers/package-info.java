@NullMarked
package org.huhang.planning.transfers;

import org.jspecify.annotations.NullMarked;
