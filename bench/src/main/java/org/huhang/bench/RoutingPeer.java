package org.huhang.bench;

import com.google.ortools.Loader;
import com.google.ortools.constraintsolver.FirstSolutionStrategy;
import com.google.ortools.constraintsolver.LocalSearchMetaheuristic;
import com.google.ortools.constraintsolver.RoutingIndexManager;
import com.google.ortools.constraintsolver.RoutingModel;
import com.google.ortools.constraintsolver.main;
import com.google.protobuf.Duration;

/// The same ground in the words of OR-Tools' routing library, by guided local search as its manual advises.
final class RoutingPeer {
    private final RoutingGround ground;

    RoutingPeer(RoutingGround ground) {
        Loader.loadNativeLibraries();
        this.ground = ground;
    }

    /// The length of the routes found; infinite where none were.
    double solve(int seconds) {
        var manager = new RoutingIndexManager(ground.demand.length, ground.vehicles, 0);
        var model = new RoutingModel(manager);
        int way = model.registerTransitCallback(
                (long from, long to) -> ground.distance[manager.indexToNode(from)][manager.indexToNode(to)]);
        model.setArcCostEvaluatorOfAllVehicles(way);
        int load = model.registerUnaryTransitCallback((long from) -> ground.demand[manager.indexToNode(from)]);
        model.addDimension(load, 0, ground.capacity, true, "load");
        int time = model.registerTransitCallback((long from, long to) -> {
            int node = manager.indexToNode(from);
            return (long) ground.service[node] + ground.distance[node][manager.indexToNode(to)];
        });
        model.addDimension(time, ground.close[0], ground.close[0], true, "time");
        var hours = model.getMutableDimension("time");
        for (int node = 1; node < ground.demand.length; node++) {
            hours.cumulVar(manager.nodeToIndex(node)).setRange(ground.open[node], ground.close[node]);
        }
        var settings = main.defaultRoutingSearchParameters().toBuilder()
                .setFirstSolutionStrategy(FirstSolutionStrategy.Value.PARALLEL_CHEAPEST_INSERTION)
                .setLocalSearchMetaheuristic(LocalSearchMetaheuristic.Value.GUIDED_LOCAL_SEARCH)
                .setTimeLimit(Duration.newBuilder().setSeconds(seconds))
                .build();
        var found = model.solveWithParameters(settings);
        return found == null ? Double.POSITIVE_INFINITY : found.objectiveValue();
    }
}
