package org.huhang.planning.routes;

import java.util.Arrays;

/// Customers to be visited once each, from one depot, by vehicles alike. Node 0 is the depot. The way from one
/// node to another is as long as the way back; distances are travel times, too, in the unit of the hours. The
/// arrays are not copied: who made them leaves them alone.
public final class RoutingProblem {
    private final int vehicles;
    private final int capacity;
    private final int[] demand;
    private final double[][] distance;
    private final Hours[] hours;
    private final double[] service;

    /// @param vehicles how many there are at most
    /// @param capacity what one carries
    /// @param demand by node, none at the depot
    /// @param distance by node and node
    /// @param hours when each may be served; of the depot, between which a vehicle is out
    /// @param service how long each takes
    public RoutingProblem(
            int vehicles, int capacity, int[] demand, double[][] distance, Hours[] hours, double[] service) {
        int nodes = demand.length;
        if (nodes < 2 || distance.length != nodes || hours.length != nodes || service.length != nodes) {
            throw new IllegalArgumentException("a depot, a customer, and all of them described: " + nodes);
        }
        if (vehicles < 1
                || (long) vehicles * capacity
                        < Arrays.stream(demand).asLongStream().sum()) {
            throw new IllegalArgumentException("the vehicles carry less than is asked for");
        }
        this.vehicles = vehicles;
        this.capacity = capacity;
        this.demand = demand;
        this.distance = distance;
        this.hours = hours;
        this.service = service;
    }

    /// @param open when serving may begin at the earliest; who comes sooner waits
    /// @param close and at the latest
    public record Hours(double open, double close) {
        public static final Hours ANY = new Hours(0, Double.POSITIVE_INFINITY);
    }

    /// The same with another number of vehicles.
    RoutingProblem with(int fewerVehicles) {
        return new RoutingProblem(fewerVehicles, capacity, demand, distance, hours, service);
    }

    /// Whether hours matter at all.
    boolean isTimed() {
        return Arrays.stream(hours).anyMatch(each -> each.open() > 0 || each.close() < Double.POSITIVE_INFINITY);
    }

    /// Whether customers have hours, and not the depot alone.
    boolean isWindowed() {
        return Arrays.stream(hours)
                .skip(1)
                .anyMatch(each -> each.open() > hours[0].open() || each.close() < hours[0].close());
    }

    public int nodes() {
        return demand.length;
    }

    public int vehicles() {
        return vehicles;
    }

    public int capacity() {
        return capacity;
    }

    int[] demand() {
        return demand;
    }

    double[][] distance() {
        return distance;
    }

    Hours[] hours() {
        return hours;
    }

    double[] service() {
        return service;
    }

    /// The way of a route, from the depot and back to it.
    public double length(int[] route) {
        double sum = 0;
        int at = 0;
        for (int customer : route) {
            sum += distance[at][customer];
            at = customer;
        }
        return sum + distance[at][0];
    }
}
