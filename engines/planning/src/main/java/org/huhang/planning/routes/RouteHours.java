package org.huhang.planning.routes;

/// The hours of one route: who comes too soon waits, who comes too late is taken back to the closing, and how
/// much that is together is its lateness.
final class RouteHours {
    private RouteHours() {}

    static double lateness(RoutingProblem problem, int[] route, int length) {
        double[][] distance = problem.distance();
        RoutingProblem.Hours[] hours = problem.hours();
        double[] service = problem.service();
        double late = 0;
        double now = hours[0].open();
        int at = 0;
        for (int i = 0; i <= length; i++) {
            int next = i == length ? 0 : route[i];
            now += service[at] + distance[at][next];
            double close = hours[next].close();
            if (i < length && now < hours[next].open()) {
                now = hours[next].open();
            } else if (now > close) {
                late += now - close;
                now = close;
            }
            at = next;
        }
        return late;
    }
}
