package org.huhang.citysim.moves;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;

/// Summer holidays are July and August, winter holidays late January to mid-February; assumed, to a few days.
record SchoolCalendar(LocalDate date) {
    boolean holiday() {
        boolean summer = date.getMonth() == Month.JULY || date.getMonth() == Month.AUGUST;
        int day = date.getDayOfYear();
        boolean winter = day >= 20 && day <= 47;
        return summer || winter;
    }

    boolean weekend() {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
