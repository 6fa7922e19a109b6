package org.huhang.sites;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.huhang.posts.PostLine;
import org.jspecify.annotations.Nullable;

/// How many must work at a site (rules F11, F12).
///
/// @param perPeople for each so many people begun
/// @param othersPerMedical others for each doctor or nurse
/// @param eachShift whether `doctors` and `nurses` are there at every hour, or in all
public record StaffRule(
        String code,
        LocalDate startDate,
        int perPeople,
        int doctors,
        int nurses,
        BigDecimal othersPerMedical,
        int shiftsADay,
        boolean eachShift,
        String source,
        String confidence) {
    private static final String HEALTH = "HEALTH";
    private static final int DAY = 1_440;
    private static final int FIRST_HOUR = 7;

    /// Of one site, in all.
    public record StaffNeed(int doctors, int nurses, int others) {
        public int people() {
            return doctors + nurses + others;
        }
    }

    public StaffNeed need(int people) {
        int groups = Math.ceilDiv(people, perPeople);
        int shifts = eachShift ? shiftsADay : 1;
        int medical = groups * (doctors + nurses) * shifts;
        return new StaffNeed(
                groups * doctors * shifts,
                groups * nurses * shifts,
                othersPerMedical
                        .multiply(BigDecimal.valueOf(medical))
                        .setScale(0, RoundingMode.CEILING)
                        .intValueExact());
    }

    /// The same by day, shift after shift: nobody is asked for a shift for which there is nobody to look after.
    List<PostLine> lines(int people) {
        var need = need(people);
        var lines = new ArrayList<PostLine>();
        for (int shift = 0; shift < shiftsADay; shift++) {
            var at = LocalTime.of(FIRST_HOUR, 0).plusMinutes((long) shift * DAY / shiftsADay);
            add(lines, at, HEALTH, Math.ceilDiv(need.doctors() + need.nurses(), shiftsADay));
            add(lines, at, null, Math.ceilDiv(need.others(), shiftsADay));
        }
        return lines;
    }

    private void add(List<PostLine> lines, LocalTime at, @Nullable String skill, int people) {
        if (people > 0) {
            lines.add(new PostLine(at, DAY / shiftsADay, skill, people));
        }
    }
}
