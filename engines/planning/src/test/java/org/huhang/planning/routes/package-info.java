@NullMarked
package org.huhang.planning.routes;

import org.jspecify.annotations.NullMarked;
