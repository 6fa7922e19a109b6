package org.huhang.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;

/// Cases at the edge: one that there is, and in whose area the caller may do what is asked.
@ApplicationScoped
class CasesInScope {
    private final CaseStore store;
    private final Caller caller;

    CasesInScope(CaseStore store, Caller caller) {
        this.store = store;
        this.caller = caller;
    }

    Case get(Permission permission, CaseId id) {
        var found = store.find(id).orElseThrow(() -> new RefusedException(Refusal.notFound("cases.unknown", Map.of())));
        caller.require(permission, found.areaId());
        return found;
    }
}
