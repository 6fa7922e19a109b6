package org.huhang.posts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.huhang.shared.AreaId;
import org.huhang.shared.Confidence;
import org.huhang.shared.Ids;
import org.huhang.shared.Wording;

/// An outdoor checkpoint that opened on 1 August 2021 at 09:00.
final class SamplePosts {
    static final Wording WORDS = new Wording("岗位", "Post");
    static final Instant OPENS = Instant.parse("2021-08-01T01:00:00Z");
    static final Post POST = new Post(
            new PostId(Ids.next()),
            WORDS,
            PostKind.CHECKPOINT,
            "CHECKPOINT",
            new AreaId(Ids.next()),
            null,
            null,
            null,
            null,
            true,
            110.5,
            29.1,
            null,
            OPENS,
            OPENS,
            List.of());

    private SamplePosts() {}

    static DutyLimits limits() {
        return new DutyLimits(
                LocalDate.of(2020, 1, 1),
                null,
                720,
                600,
                2880,
                new DutyLimits.NightHours(LocalTime.of(23, 0), LocalTime.of(6, 0), 120),
                new DutyLimits.HeatLimit(35, 240),
                15,
                30,
                new DutyLimits.SoftWeights(1, 30, 10, 6, 500, 4, 40),
                WORDS,
                Confidence.ASSUMED);
    }
}
