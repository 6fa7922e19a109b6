package org.huhang.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huhang.access.AccountId;
import org.huhang.shared.OrganizationId;

/// One look through a checklist.
record Check(
        CheckId id,
        OrganizationId organizationId,
        String code,
        LocalDate startDate,
        AccountId accountId,
        Instant checkedAt,
        List<CheckResult> results) {

    /// An item that is not right, and since which look.
    @Schema(name = "OpenCheckItem")
    record Open(int position, String note, Instant since) {}

    /// What is open: an item found not right, until a later look of the same list finds it otherwise. The first look
    /// that found it so since then says since when.
    ///
    /// @param checks of one list, in the order of time
    static List<Open> open(Collection<Check> checks) {
        Map<Integer, Open> open = new HashMap<>();
        for (Check check : checks) {
            for (CheckResult result : check.results()) {
                if (result.result() == CheckResult.Finding.NOT_OK) {
                    var before = open.get(result.position());
                    open.put(
                            result.position(),
                            new Open(
                                    result.position(),
                                    result.note(),
                                    before == null ? check.checkedAt() : before.since()));
                } else {
                    open.remove(result.position());
                }
            }
        }
        return open.values().stream()
                .sorted((one, other) -> Integer.compare(one.position(), other.position()))
                .toList();
    }
}
