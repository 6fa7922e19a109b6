package org.huhang.specimens;

import org.jdbi.v3.core.mapper.Nested;

/// A laboratory, and what it has to do now.
///
/// @param sent tubes sent there in the last 24 hours
/// @param arrived tubes that arrived there in the last 24 hours
/// @param waiting tubes that were sent there and have not arrived
/// @param free how many more may be sent there now
record LaboratoryLoad(Laboratory laboratory, int sent, int arrived, int waiting, int free) {

    record LoadCounts(@Nested Laboratory laboratory, int sent, int arrived, int waiting) {
        LaboratoryLoad load() {
            return new LaboratoryLoad(
                    laboratory, sent, arrived, waiting, new LaboratoryRoom(laboratory.tubesPerDay(), sent).free());
        }
    }
}
