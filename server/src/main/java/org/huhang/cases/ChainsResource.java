package org.huhang.cases;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.access.Scopes;
import org.huhang.shared.AreaId;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Chains of transmission over the caller's areas, as numbers of cases without names.
@Path("/api/chains")
@RunOnVirtualThread
class ChainsResource {
    private static final LocalDate EARLIEST = LocalDate.of(2019, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    private final ChainLists lists;
    private final CaseStore store;
    private final Scopes scopes;
    private final Caller caller;

    ChainsResource(ChainLists lists, CaseStore store, Scopes scopes, Caller caller) {
        this.lists = lists;
        this.store = store;
        this.scopes = scopes;
        this.caller = caller;
    }

    /// @param areaId that area and all below it; all of the caller's without
    /// @param from and `to`: days of onset or of the first positive specimen, both included
    @GET
    @Permit(Permission.CASES_READ)
    public Chains list(
            @RestQuery @Nullable AreaId areaId,
            @RestQuery @Nullable LocalDate from,
            @RestQuery @Nullable LocalDate to) {
        var mine = scopes.within(caller.areasWith(Permission.CASES_READ), store.listAreas());
        var areas = areaId == null ? mine : scopes.within(List.of(areaId), mine);
        return lists.of(areas, Objects.requireNonNullElse(from, EARLIEST), Objects.requireNonNullElse(to, LATEST));
    }
}
