/// The walls of the house, as tests.
@NullMarked
package org.huhang;

import org.jspecify.annotations.NullMarked;
