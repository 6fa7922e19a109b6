package org.huhang.cases;

import jakarta.enterprise.context.ApplicationScoped;
import org.huhang.shared.CityClock;
import org.huhang.shared.Consumer;
import org.huhang.shared.WallClock;
import org.huhang.testing.PositiveResult;
import org.huhang.testing.Results;
import org.huhang.testing.ResultsReported;

/// Opens a case for each positive of a laboratory's file. That one is none any more may be heard of before
/// ([PositivesCorrected]), when there was no case yet: it is told here then.
@ApplicationScoped
class PositivesReported implements Consumer<ResultsReported> {
    private final Cases cases;
    private final Results results;
    private final CityClock clock;
    private final WallClock wall;

    PositivesReported(Cases cases, Results results, CityClock clock, WallClock wall) {
        this.cases = cases;
        this.results = results;
        this.clock = clock;
        this.wall = wall;
    }

    @Override
    public String name() {
        return "cases.positives-reported";
    }

    @Override
    public Class<ResultsReported> event() {
        return ResultsReported.class;
    }

    @Override
    public void accept(ResultsReported event) {
        var positives = results.listPositives(event.batchId());
        cases.open(positives, clock.now());
        var corrected =
                results.findCorrected(positives.stream().map(PositiveResult::id).toList());
        cases.tellCorrected(corrected.values(), wall.now());
    }
}
