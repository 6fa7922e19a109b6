@NullMarked
package org.huhang.sites;

import org.jspecify.annotations.NullMarked;
