package org.huhang.planning.routes;

import java.util.function.DoubleUnaryOperator;

/// Straight ways between points.
final class Euclid {
    private Euclid() {}

    /// @param rounding as the format has it
    static double[][] matrix(double[] x, double[] y, DoubleUnaryOperator rounding) {
        double[][] matrix = new double[x.length][x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = i + 1; j < x.length; j++) {
                matrix[i][j] = rounding.applyAsDouble(Math.hypot(x[i] - x[j], y[i] - y[j]));
                matrix[j][i] = matrix[i][j];
            }
        }
        return matrix;
    }
}
