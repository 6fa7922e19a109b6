package org.huhang.tracing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.shared.CityClock;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The rules of contact determination, for people to read; nobody is named by them.
@Path("/api/contact-rules")
@RunOnVirtualThread
class ContactRulesResource {
    private final RuleStore store;
    private final CityClock clock;

    ContactRulesResource(RuleStore store, CityClock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// @param holds whether it is in force on the day asked about
    record DatedEdition(RuleEdition rules, boolean holds) {}

    /// @param day the day asked about, today where none was named
    record ContactRules(LocalDate day, List<DatedEdition> editions) {}

    @GET
    @Permit(Permission.CONTACTS_READ)
    public ContactRules list(@RestQuery @Nullable LocalDate day) {
        var asked = day == null ? clock.today() : day;
        return new ContactRules(
                asked,
                store.list().stream()
                        .map(each -> new DatedEdition(each, each.holdsOn(asked)))
                        .toList());
    }
}
