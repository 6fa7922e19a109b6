/// The public shift-scheduling benchmark of Curtois and Qu (2014): its text format, its exact score, and a
/// search for good rosters, so that our way of searching can be held against published best values.
@NullMarked
package org.huhang.planning.curtois;

import org.jspecify.annotations.NullMarked;
