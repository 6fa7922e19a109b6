package org.huhang.cases;

import jakarta.enterprise.context.ApplicationScoped;
import org.huhang.shared.CityClock;
import org.huhang.shared.Consumer;
import org.huhang.testing.Results;
import org.huhang.testing.ResultsReported;

/// Opens a case for each positive of a laboratory's file.
@ApplicationScoped
class PositivesReported implements Consumer<ResultsReported> {
    private final Cases cases;
    private final Results results;
    private final CityClock clock;

    PositivesReported(Cases cases, Results results, CityClock clock) {
        this.cases = cases;
        this.results = results;
        this.clock = clock;
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
        cases.open(results.listPositives(event.batchId()), clock.now());
    }
}
