@NullMarked
package org.huhang.reports;

import org.jspecify.annotations.NullMarked;
