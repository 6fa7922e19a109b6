package org.huhang.planning.routes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// Grounds to route on: drawn as text, or random.
final class Grounds {
    private Grounds() {}

    /// `*` is the depot, letters are customers in their order; a step right or down is 1 long, ways are
    /// straight. Everyone asks for 1.
    static RoutingProblem drawn(int vehicles, int capacity, String map) {
        var places = new TreeMap<Character, double[]>();
        var rows = map.lines().toList();
        for (int y = 0; y < rows.size(); y++) {
            for (int x = 0; x < rows.get(y).length(); x++) {
                char sign = rows.get(y).charAt(x);
                if (sign == '*' || Character.isLetter(sign)) {
                    places.put(sign, new double[] {x, y});
                }
            }
        }
        double[] xs = places.values().stream().mapToDouble(place -> place[0]).toArray();
        double[] ys = places.values().stream().mapToDouble(place -> place[1]).toArray();
        int[] demand = new int[xs.length];
        Arrays.fill(demand, 1, demand.length, 1);
        return new RoutingProblem(
                vehicles, capacity, demand, Euclid.matrix(xs, ys, way -> way), any(xs.length), new double[xs.length]);
    }

    static RoutingProblem.Hours[] any(int nodes) {
        var hours = new RoutingProblem.Hours[nodes];
        Arrays.fill(hours, RoutingProblem.Hours.ANY);
        return hours;
    }

    /// The same with hours of some customers: `"b 4-6"`.
    static RoutingProblem withHours(RoutingProblem problem, String... told) {
        var hours = problem.hours().clone();
        for (String each : told) {
            var parts = each.split("[ -]", 3);
            int node = parts[0].equals("*") ? 0 : parts[0].charAt(0) - 'a' + 1;
            hours[node] = new RoutingProblem.Hours(Double.parseDouble(parts[1]), Double.parseDouble(parts[2]));
        }
        return new RoutingProblem(
                problem.vehicles(), problem.capacity(), problem.demand(), problem.distance(), hours, problem.service());
    }

    /// Whole ways, loads of 1 to 9; every other one with hours and services.
    static RoutingProblem random(SplittableRandom random, int customers, int vehicles, boolean timed) {
        int nodes = customers + 1;
        double[] x = new double[nodes];
        double[] y = new double[nodes];
        int[] demand = new int[nodes];
        double[] service = new double[nodes];
        var hours = any(nodes);
        int sum = 0;
        for (int i = 0; i < nodes; i++) {
            x[i] = random.nextInt(100);
            y[i] = random.nextInt(100);
            demand[i] = i == 0 ? 0 : random.nextInt(1, 10);
            sum += demand[i];
            if (timed && i > 0) {
                service[i] = random.nextInt(10);
                int open = random.nextInt(200);
                hours[i] = new RoutingProblem.Hours(open, open + random.nextInt(20, 200));
            }
        }
        if (timed) {
            hours[0] = new RoutingProblem.Hours(0, 600);
        }
        int capacity = Math.max(9, (int) Math.ceil(1.25 * sum / vehicles));
        return new RoutingProblem(vehicles, capacity, demand, Euclid.matrix(x, y, Math::rint), hours, service);
    }

    /// `ab|c`: a, then b; c alone. In the order of their letters, each in its direction.
    static String letters(RoutePlanner.Routes found) {
        var routes = new ArrayList<String>();
        for (int[] route : found.routes()) {
            var letters = new StringBuilder();
            for (int customer : route) {
                letters.append((char) ('a' + customer - 1));
            }
            routes.add(letters.toString());
        }
        routes.sort(String::compareTo);
        return String.join("|", routes);
    }

    /// What is wrong with routes, by an account that shares nothing with the engine.
    static List<String> wrongs(RoutingProblem problem, RoutePlanner.Routes found) {
        var wrongs = new ArrayList<String>();
        int[] visits = new int[problem.nodes()];
        double length = 0;
        if (found.routes().size() > problem.vehicles()) {
            wrongs.add("vehicles " + found.routes().size());
        }
        for (int[] route : found.routes()) {
            int load = 0;
            double now = problem.hours()[0].open();
            int at = 0;
            for (int customer : route) {
                visits[customer]++;
                load += problem.demand()[customer];
                length += problem.distance()[at][customer];
                now = Math.max(
                        now + problem.service()[at] + problem.distance()[at][customer],
                        problem.hours()[customer].open());
                if (now > problem.hours()[customer].close() + 1e-6) {
                    wrongs.add("late at " + customer);
                }
                at = customer;
            }
            length += problem.distance()[at][0];
            if (now + problem.service()[at] + problem.distance()[at][0] > problem.hours()[0].close() + 1e-6) {
                wrongs.add("late at the depot");
            }
            if (load > problem.capacity()) {
                wrongs.add("load " + load);
            }
        }
        for (int i = 1; i < visits.length; i++) {
            if (visits[i] != 1) {
                wrongs.add(visits[i] + " visits of " + i);
            }
        }
        if (Math.abs(length - found.distance()) > 1e-6) {
            wrongs.add("length " + length + " told as " + found.distance());
        }
        return wrongs;
    }
}
