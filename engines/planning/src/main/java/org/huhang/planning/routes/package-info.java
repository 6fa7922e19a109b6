/// Who goes where in which order: customers visited from one depot by vehicles alike, with loads and hours.
/// Start at [org.huhang.planning.routes.RoutingProblem] and [org.huhang.planning.routes.RoutePlanner].
@NullMarked
package org.huhang.planning.routes;

import org.jspecify.annotations.NullMarked;
