@NullMarked
package org.huhang.registry;

import org.jspecify.annotations.NullMarked;
