package org.huhang.planning.routes;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/// Moves, swaps and turns stretches of one or two customers, and exchanges the ends of routes, as long as
/// anything gets better. Most moves are dismissed by their distance alone; of the others both routes are laid
/// out and looked at whole.
/// Source: T. Vidal, "Hybrid genetic search for the CVRP", Computers & Operations Research 140 (2022), its nine
/// moves.
final class LocalSearch {
    private static final double WORTH_IT = 1e-7;

    private final RoutingProblem problem;
    private final double[][] distance;
    private final int[] demand;
    private final boolean timed;
    private final int[][] near;
    private final RandomGenerator random;
    private final int[] order;

    private final int[][] route;
    private final int[] length;
    private final double[] penalty;
    private final int[] routeOf;
    private final int[] position;
    private final int[] changed;
    private final int[] tested;
    private final RouteTails tails;
    /// Whether customers have hours of their own: then a route turned round is hardly ever any good.
    private final boolean windowed;

    private Penalties penalties;
    private int moves;

    /// The two routes of a move, laid out.
    private final RouteDraft first;
    private final RouteDraft second;

    LocalSearch(RoutingProblem problem, int[][] near, RandomGenerator random) {
        int nodes = problem.nodes();
        int routes = problem.vehicles();
        this.problem = problem;
        this.near = near;
        this.random = random;
        distance = problem.distance();
        demand = problem.demand();
        timed = problem.isTimed();
        order = new int[nodes - 1];
        Arrays.setAll(order, i -> i + 1);
        route = new int[routes][nodes];
        length = new int[routes];
        penalty = new double[routes];
        routeOf = new int[nodes];
        position = new int[nodes];
        changed = new int[routes];
        tested = new int[nodes];
        tails = new RouteTails(problem);
        windowed = problem.isWindowed();
        penalties = new Penalties(problem);
        first = new RouteDraft(nodes);
        second = new RouteDraft(nodes);
    }

    /// @param start at most as many as there are vehicles
    Solution improved(List<int[]> start, Penalties dear) {
        penalties = dear;
        moves = 0;
        Arrays.fill(length, 0);
        Arrays.fill(tested, -1);
        for (int r = 0; r < route.length; r++) {
            int[] given = r < start.size() ? start.get(r) : new int[0];
            System.arraycopy(given, 0, route[r], 0, given.length);
            length[r] = given.length;
            settle(r);
        }
        boolean better = true;
        // empty routes are not tried at once, so there are two rounds at least
        for (int round = 0; better || round <= 1; round++) {
            better = false;
            shuffle(order);
            for (int customer : order) {
                better |= tryAll(customer, round > 0);
            }
        }
        int[][] found = new int[route.length][];
        for (int r = 0; r < route.length; r++) {
            found[r] = Arrays.copyOf(route[r], length[r]);
        }
        return new Solution(problem, found);
    }

    private boolean tryAll(int customer, boolean emptyToo) {
        int before = tested[customer];
        tested[customer] = moves;
        boolean better = false;
        for (int other : near[customer]) {
            if (Math.max(changed[routeOf[customer]], changed[routeOf[other]]) > before) {
                better |= moved(customer, routeOf[other], position[other]);
                if (position[other] == 0) {
                    better |= moved(customer, routeOf[other], -1);
                }
            }
        }
        int empty = emptyToo ? emptyRoute() : -1;
        return (empty >= 0 && moved(customer, empty, -1)) || better;
    }

    private int emptyRoute() {
        for (int r = 0; r < length.length; r++) {
            if (length[r] == 0) {
                return r;
            }
        }
        return -1;
    }

    /// Tries what brings a customer next to the one at a position of a route, or to its start (-1).
    private boolean moved(int u, int b, int j) {
        int a = routeOf[u];
        int i = position[u];
        boolean same = a == b;
        if (same && (j == i || (j == -1 && i == 0))) {
            return false;
        }
        int p = at(a, i - 1);
        int x = at(a, i + 1);
        int xx = at(a, i + 2);
        int v = at(b, j);
        int y = at(b, j + 1);
        boolean pair = i + 1 < length[a];
        double[] du = distance[u];
        double[] dv = distance[v];
        double[] dp = distance[p];
        double[] dx = distance[x];
        double worth = -WORTH_IT + penalty[a] + (same ? 0 : penalty[b]);

        if (!(same && j == i - 1)) {
            double delta = dp[x] - dp[u] - du[x] + dv[u] + du[y] - dv[y];
            if (delta < worth && relocated(a, i, 1, false, b, j, delta)) {
                return true;
            }
            if (pair && !(same && j == i + 1)) {
                double out = dp[xx] - dp[u] - dx[xx] - dv[y];
                delta = out + dv[u] + dx[y];
                if (delta < worth && relocated(a, i, 2, false, b, j, delta)) {
                    return true;
                }
                delta = out + dv[x] + du[y];
                if (delta < worth && relocated(a, i, 2, true, b, j, delta)) {
                    return true;
                }
            }
        }
        if (j >= 0 && swapped(u, a, i, b, j, worth)) {
            return true;
        }
        if (same) {
            double delta = du[v] + dx[y] - du[x] - dv[y];
            return i < j - 1 && delta < worth && turned(a, i + 1, j, delta);
        }
        double delta = du[v] + dx[y] - du[x] - dv[y];
        if (delta < worth && joined(a, i, b, j, delta)) {
            return true;
        }
        delta = du[y] + dv[x] - du[x] - dv[y];
        return delta < worth && crossed(a, i, b, j, delta);
    }

    private boolean swapped(int u, int a, int i, int b, int j, double worth) {
        int v = route[b][j];
        int p = at(a, i - 1);
        int x = at(a, i + 1);
        int xx = at(a, i + 2);
        int q = at(b, j - 1);
        int y = at(b, j + 1);
        int yy = at(b, j + 2);
        int gap = a == b ? j - i : Integer.MAX_VALUE;
        double[] du = distance[u];
        double[] dv = distance[v];
        double[] dp = distance[p];
        double[] dq = distance[q];
        double[] dx = distance[x];
        double[] dy = distance[y];
        if (Math.abs(gap) > 1) {
            double delta = dp[v] + dv[x] - dp[u] - du[x] + dq[u] + du[y] - dq[v] - dv[y];
            if (delta < worth && exchanged(a, i, 1, b, j, 1, delta)) {
                return true;
            }
        }
        boolean pair = i + 1 < length[a];
        if (pair && (gap > 2 || gap < -1)) {
            double delta = dp[v] + dv[xx] - dp[u] - dx[xx] + dq[u] + dx[y] - dq[v] - dv[y];
            if (delta < worth && exchanged(a, i, 2, b, j, 1, delta)) {
                return true;
            }
        }
        if (pair && j + 1 < length[b] && (gap > 2 || gap < -2)) {
            double delta = dp[v] + dy[xx] - dp[u] - dx[xx] + dq[u] + dx[yy] - dq[v] - dy[yy];
            return delta < worth && exchanged(a, i, 2, b, j, 2, delta);
        }
        return false;
    }

    /// The customer at a position; the depot before the first and behind the last.
    private int at(int r, int index) {
        return index < 0 || index >= length[r] ? 0 : route[r][index];
    }

    private boolean relocated(int a, int i, int count, boolean turn, int b, int j, double delta) {
        begin();
        if (a == b) {
            int[] from = route[a];
            for (int k = -1; k < length[a]; k++) {
                if (k >= 0 && (k < i || k >= i + count)) {
                    first.take(from, k, 1, false);
                }
                if (k == j) {
                    first.take(route[a], i, count, turn);
                }
            }
            return accepted(a, -1, delta);
        }
        double now = tails.start(a, i).end(a, i + count).penalty(penalties);
        tails.start(b, j + 1).visit(route[a][turn ? i + count - 1 : i]);
        if (count == 2) {
            tails.visit(route[a][turn ? i : i + 1]);
        }
        if (isWorse(a, b, delta, now + tails.end(b, j + 1).penalty(penalties))) {
            return false;
        }
        first.take(route[a], 0, i, false);
        first.take(route[a], i + count, length[a] - i - count, false);
        second.take(route[b], 0, j + 1, false);
        second.take(route[a], i, count, turn);
        second.take(route[b], j + 1, length[b] - j - 1, false);
        return accepted(a, b, delta);
    }

    private boolean exchanged(int a, int i, int count, int b, int j, int many, double delta) {
        begin();
        if (a == b) {
            int low = Math.min(i, j);
            int lows = i < j ? count : many;
            int high = Math.max(i, j);
            int highs = i < j ? many : count;
            first.take(route[a], 0, low, false);
            first.take(route[a], high, highs, false);
            first.take(route[a], low + lows, high - low - lows, false);
            first.take(route[a], low, lows, false);
            first.take(route[a], high + highs, length[a] - high - highs, false);
            return accepted(a, -1, delta);
        }
        double now = exchangedTail(a, i, count, b, j, many) + exchangedTail(b, j, many, a, i, count);
        if (isWorse(a, b, delta, now)) {
            return false;
        }
        first.take(route[a], 0, i, false);
        first.take(route[b], j, many, false);
        first.take(route[a], i + count, length[a] - i - count, false);
        second.take(route[b], 0, j, false);
        second.take(route[a], i, count, false);
        second.take(route[b], j + many, length[b] - j - many, false);
        return accepted(a, b, delta);
    }

    /// The penalty of a route whose stretch becomes that of another.
    private double exchangedTail(int a, int i, int count, int b, int j, int many) {
        tails.start(a, i).visit(route[b][j]);
        if (many == 2) {
            tails.visit(route[b][j + 1]);
        }
        return tails.end(a, i + count).penalty(penalties);
    }

    private boolean isWorse(int a, int b, double delta, double now) {
        return delta + now - penalty[a] - penalty[b] > -WORTH_IT;
    }

    private boolean turned(int a, int from, int to, double delta) {
        begin();
        first.take(route[a], 0, from, false);
        first.take(route[a], from, to - from + 1, true);
        first.take(route[a], to + 1, length[a] - to - 1, false);
        return accepted(a, -1, delta);
    }

    /// Beginning to beginning, and end to end.
    private boolean joined(int a, int i, int b, int j, double delta) {
        if (windowed) {
            return false;
        }
        if (!timed) {
            double now = penalties.overload(problem, tails.load(a, i + 1) + tails.load(b, j + 1))
                    + penalties.overload(
                            problem,
                            tails.load(a, length[a])
                                    - tails.load(a, i + 1)
                                    + tails.load(b, length[b])
                                    - tails.load(b, j + 1));
            if (isWorse(a, b, delta, now)) {
                return false;
            }
        }
        begin();
        first.take(route[a], 0, i + 1, false);
        first.take(route[b], 0, j + 1, true);
        second.take(route[a], i + 1, length[a] - i - 1, true);
        second.take(route[b], j + 1, length[b] - j - 1, false);
        return accepted(a, b, delta);
    }

    /// Each beginning to the other's end.
    private boolean crossed(int a, int i, int b, int j, double delta) {
        double now = tails.start(a, i + 1).end(b, j + 1).penalty(penalties);
        if (isWorse(a, b, delta, now + tails.start(b, j + 1).end(a, i + 1).penalty(penalties))) {
            return false;
        }
        begin();
        first.take(route[a], 0, i + 1, false);
        first.take(route[b], j + 1, length[b] - j - 1, false);
        second.take(route[b], 0, j + 1, false);
        second.take(route[a], i + 1, length[a] - i - 1, false);
        return accepted(a, b, delta);
    }

    private void begin() {
        first.clear();
        second.clear();
    }

    /// @param b none where the move stays within a route
    private boolean accepted(int a, int b, double delta) {
        double now = penalty(first) + (b < 0 ? 0 : penalty(second));
        double was = penalty[a] + (b < 0 ? 0 : penalty[b]);
        if (delta + now - was > -WORTH_IT) {
            return false;
        }
        moves++;
        put(first, a);
        if (b >= 0) {
            put(second, b);
        }
        return true;
    }

    private void put(RouteDraft draft, int r) {
        length[r] = draft.length();
        route[r] = draft.exchanged(route[r]);
        settle(r);
    }

    private void settle(int r) {
        for (int i = 0; i < length[r]; i++) {
            routeOf[route[r][i]] = r;
            position[route[r][i]] = i;
        }
        tails.set(r, route[r], length[r]);
        penalty[r] = tails.start(r, length[r]).end(r, length[r]).penalty(penalties);
        changed[r] = moves;
    }

    private double penalty(RouteDraft draft) {
        int[] customers = draft.customers();
        int count = draft.length();
        long load = 0;
        for (int i = 0; i < count; i++) {
            load += demand[customers[i]];
        }
        double over = penalties.overload(problem, load);
        return timed ? over + penalties.late * RouteHours.lateness(problem, customers, count) : over;
    }

    private void shuffle(int[] all) {
        for (int i = all.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = all[i];
            all[i] = all[other];
            all[other] = kept;
        }
    }
}
