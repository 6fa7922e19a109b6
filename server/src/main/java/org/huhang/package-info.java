/// Starts the house. Modules are the packages below, in the order of `shared.Ladder`.
@NullMarked
package org.huhang;

import org.jspecify.annotations.NullMarked;
