package org.huhang.planning.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huhang.planning.curtois.BadInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class C01_FilesTest {
    private static final String LOADS = """
            NAME : corner
            COMMENT : made for a test
            TYPE : CVRP
            DIMENSION : 4
            EDGE_WEIGHT_TYPE : EUC_2D
            CAPACITY : 5
            NODE_COORD_SECTION
            1 0 0
            2 3 4
            3 1 1
            4 -2.5 0
            DEMAND_SECTION
            1 0
            2 5
            3 2
            4 3
            DEPOT_SECTION
             1
             -1
            EOF
            """;
    private static final String HOURS = """
            corner

            VEHICLE
            NUMBER     CAPACITY
              3         5

            CUSTOMER
            CUST NO.  XCOORD.   YCOORD.    DEMAND   READY TIME  DUE DATE   SERVICE   TIME

                0      0         0          0          0       30          0
                1      3         4          5          2        9          1
                2      1         1          2          0       30          1
            """;

    private static RoutingFile read(String text) throws BadInstance {
        return RoutingFile.read(text.lines().toList());
    }

    @Test
    void waysAreRoundedToTheNearestAndVehiclesAreOneThirdMore() throws BadInstance {
        var file = read(LOADS);
        assertEquals("corner", file.name());
        assertTrue(file.isRounded());
        assertFalse(file.isTimed());
        var problem = file.problem();
        assertEquals(List.of(4, 5, 3), List.of(problem.nodes(), problem.capacity(), problem.vehicles()));
        assertEquals(5 + 5, problem.length(new int[] {1}));
        assertEquals(1 + 1, problem.length(new int[] {2}));
        assertEquals(2 * Math.sqrt(2), file.exactLength(List.of(new int[] {2})), 1e-9);
        assertEquals(3 + 3, problem.length(new int[] {3}), "a half goes up");
    }

    @Test
    void aBestCostWithDecimalsInTheRemarkMeansThatNothingIsRounded() throws BadInstance {
        assertFalse(read(LOADS.replace("made for a test", "555.43")).isRounded());
        assertFalse(
                read(LOADS.replace("made for a test", "(Best value: 524.61)")).isRounded());
        assertTrue(read(LOADS.replace("made for a test", "(Uchoa, 2013. Best 27591)"))
                .isRounded());
        assertTrue(read(LOADS.replace("made for a test", "1395.00")).isRounded());
    }

    @Test
    void limitsOfRoutesHoursAndServicesAreRead() throws BadInstance {
        var problem = read(LOADS.replace("CAPACITY : 5", "CAPACITY : 5\nVEHICLES : 7\nDISTANCE : 20\nSERVICE_TIME : 2"))
                .problem();
        assertEquals(7, problem.vehicles());
        assertEquals(new RoutingProblem.Hours(0, 20), problem.hours()[0]);
        assertEquals(0, problem.service()[0]);
        assertEquals(2, problem.service()[3]);
        var timed = read(
                LOADS.replace("DEPOT_SECTION", "TIME_WINDOW_SECTION\n1 0 30\n2 4 9\n3 0 30\n4 0 30\nDEPOT_SECTION"));
        assertTrue(timed.isTimed());
        assertFalse(timed.isRounded());
        assertEquals(new RoutingProblem.Hours(4, 9), timed.problem().hours()[1]);
    }

    @ParameterizedTest
    @CsvSource({
        "FULL_MATRIX, 0 1 2 3  1 0 4 5  2 4 0 6  3 5 6 0",
        "LOWER_ROW, 1 2 4 3 5 6",
        "LOWER_DIAG_ROW, 0 1 0 2 4 0 3 5 6 0",
        "UPPER_ROW, 1 2 3 4 5 6",
        "UPPER_DIAG_ROW, 0 1 2 3 0 4 5 0 6 0"
    })
    void listedWaysAreReadInEachFormat(String format, String ways) throws BadInstance {
        var problem = read(LOADS.replace("EUC_2D", "EXPLICIT\nEDGE_WEIGHT_FORMAT : " + format)
                        .replace("DEMAND_SECTION", "EDGE_WEIGHT_SECTION\n" + ways + "\nDEMAND_SECTION"))
                .problem();
        assertEquals(1 + 4 + 6 + 3, problem.length(new int[] {1, 2, 3}));
    }

    @Test
    void aTableWithHoursIsRead() throws BadInstance {
        var file = read(HOURS);
        assertTrue(file.isTimed());
        assertFalse(file.isRounded());
        var problem = file.problem();
        assertEquals(List.of(3, 3, 5), List.of(problem.nodes(), problem.vehicles(), problem.capacity()));
        assertEquals(new RoutingProblem.Hours(2, 9), problem.hours()[1]);
        assertEquals(10, problem.length(new int[] {1}), 1e-9);
    }

    @Test
    void whatTheFilesAreIsSeenByTheirText() {
        assertTrue(RoutingFile.isOne(LOADS.lines().toList()));
        assertTrue(RoutingFile.isOne(HOURS.lines().toList()));
        assertFalse(RoutingFile.isOne(List.of("# a remark", "SECTION_HORIZON", "7")));
    }

    /// What is wrong, put in place of what was right, is told with its line.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "DIMENSION : 4; DIMENSION : four; 4; a number was expected, not 'four'",
                "DIMENSION : 4; DIMENSION : 5; 16; ends after 4 of 5 nodes",
                "DIMENSION : 4; DIMENSION : 3; 16; has more than 3 nodes",
                "DIMENSION : 4; DIMENSION : 1; 4; from 2 to 3000",
                "DIMENSION : 4; REMARK : 4; 0; DIMENSION is missing",
                "CAPACITY : 5; CAPACITY : 4; 14; the demand of node 2",
                "CAPACITY : 5; CAPACITY : 0; 6; CAPACITY must be a whole number",
                "CAPACITY : 5; VEHICLES : 5; 0; CAPACITY is missing",
                "EUC_2D; GEO; 5; weights of GEO are not known",
                "EUC_2D; EXPLICIT; 0; weights of row 1 are missing",
                "3 1 1; 4 1 1; 10; node 3 with 2 numbers",
                "3 1 1; 3 1; 11; NODE_COORD_SECTION ends after 3 of 4 nodes",
                "3 1 1; 3 1 x; 10; a number was expected",
                "3 1 1; hello; 10; neither a key",
                "3 2; 3 -2; 15; the demand of node 3",
                "3 2; 3 2.5; 15; the demand of node 3",
                "1 0\\n2 5; 1 1\\n2 5; 13; the depot asks for something",
                "DEPOT_SECTION; DEMAND_SECTION; 17; comes twice",
                "DEMAND_SECTION; DEMANDS_SECTION; 0; DEMAND_SECTION is missing",
                "' 1\\n -1'; ' 2\\n -1'; 17; node 1 alone was expected",
                "CAPACITY : 5; CAPACITY : 5\\nVEHICLES : 1; 7; carry less than is asked for"
            })
    void whatIsWrongInAFileWithLoadsIsToldWithItsLine(String right, String wrong, int line, String message) {
        assertTold(LOADS, right, wrong, line, message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "' 3         5'; ' 3'; 5; 2 numbers were expected, not 1",
                "' 3         5'; ' 1         5'; 5; carry less than is asked for",
                "' 3         5'; ' 3.5       5'; 5; the number of vehicles",
                "9          1; 9; 11; 7 numbers were expected, not 6",
                "2        9; 10        9; 11; closes before it opens",
                "'    9          1'; '    9          -1'; 11; less than no time",
                "0       30          0; 0       3O          0; 10; not '3O'",
                "4          5; 4          6; 11; the demand must be a whole number from 0 to 5",
                "VEHICLE; VEHICLES; 0; VEHICLE with the number",
                "CUSTOMER; CUSTOMERS; 10; 2 numbers were expected, not 7"
            })
    void whatIsWrongInATableIsToldWithItsLine(String right, String wrong, int line, String message) {
        assertTold(HOURS, right, wrong, line, message);
    }

    private static void assertTold(String text, String right, String wrong, int line, String message) {
        var from = right.replace("\\n", "\n");
        assertTrue(text.contains(from), from);
        var changed = text.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(wrong.replace("\\n", "\n")));
        var bad = assertThrows(BadInstance.class, () -> read(changed));
        var told = String.valueOf(bad.getMessage());
        assertTrue(told.contains(message), told);
        assertEquals(line, bad.line(), told);
    }
}
