/// Who met whom: visits in, meetings out, with place and minutes. Ints and seconds in, results with reasons
/// out; no clock, no log, no randomness.
///
/// People and places are small whole numbers that the caller hands out from 0; a day is the number of a local
/// calendar day, and a second of it counts from that day's midnight ([Day]). Days that are over lie in one
/// mapped file each ([DaySegment]); what comes in now lies in memory and in a log ([LiveVisits]). Start at
/// [VisitIndex].
@NullMarked
package org.huhang.contacts;

import org.jspecify.annotations.NullMarked;
