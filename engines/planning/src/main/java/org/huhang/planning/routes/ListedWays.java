package org.huhang.planning.routes;

import java.util.List;
import java.util.Locale;
import org.huhang.planning.curtois.BadInstance;

/// `EDGE_WEIGHT_SECTION`: ways that are listed, all of them or one of the two triangles, row by row.
final class ListedWays {
    private static final String SECTION = "EDGE_WEIGHT_SECTION";

    private final Sections sections;
    private final int nodes;
    private int next;

    ListedWays(Sections sections, int nodes) {
        this.sections = sections;
        this.nodes = nodes;
    }

    double[][] matrix() throws BadInstance {
        var format = sections.text("EDGE_WEIGHT_FORMAT", "FULL_MATRIX").toUpperCase(Locale.ROOT);
        double[][] matrix = new double[nodes][nodes];
        switch (format) {
            case "FULL_MATRIX" -> fill(matrix, (i, j) -> true);
            case "LOWER_ROW" -> fill(matrix, (i, j) -> j < i);
            case "LOWER_DIAG_ROW" -> fill(matrix, (i, j) -> j <= i);
            case "UPPER_ROW" -> fill(matrix, (i, j) -> j > i);
            case "UPPER_DIAG_ROW" -> fill(matrix, (i, j) -> j >= i);
            default ->
                throw new BadInstance(
                        sections.line("EDGE_WEIGHT_FORMAT"), "the format " + format + " is not known here");
        }
        if (next < sections.all(SECTION).size()) {
            throw new BadInstance(sections.lineOf(SECTION, next), "more weights than the format asks for");
        }
        return matrix;
    }

    private interface Listed {
        boolean isListed(int i, int j);
    }

    private void fill(double[][] matrix, Listed which) throws BadInstance {
        List<Double> all = sections.all(SECTION);
        boolean[][] known = new boolean[nodes][nodes];
        for (int i = 0; i < nodes; i++) {
            for (int j = 0; j < nodes; j++) {
                if (!which.isListed(i, j)) {
                    continue;
                }
                if (next == all.size()) {
                    throw new BadInstance(
                            sections.lineOf(SECTION, Math.max(0, next - 1)),
                            "weights of row " + (i + 1) + " are missing");
                }
                double way = all.get(next);
                if (way < 0 || (known[j][i] && matrix[j][i] != way)) {
                    throw new BadInstance(
                            sections.lineOf(SECTION, next),
                            "from " + (i + 1) + " to " + (j + 1)
                                    + ": ways are at least 0, and as long as the way back");
                }
                next++;
                matrix[i][j] = way;
                matrix[j][i] = way;
                known[i][j] = true;
            }
        }
    }
}
