@NullMarked
package org.huhang.demo;

import org.jspecify.annotations.NullMarked;
