package org.huhang.posts;

import java.util.List;

record CapacityView(int seats, int people, long seatMinutes, List<ShortageLine> shortages, boolean more) {}
