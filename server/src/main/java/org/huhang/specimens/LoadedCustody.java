package org.huhang.specimens;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.huhang.access.AccountId;
import org.huhang.registry.Organization;
import org.huhang.shared.Ids;
import org.huhang.shared.Outcome;
import org.huhang.shared.Wording;
import org.huhang.specimens.BoxStore.ArrivedTube;

/// What is done with boxes without a screen: a drill's. By the same verbs as people's, the cap of each laboratory among
/// them.
@ApplicationScoped
public class LoadedCustody {
    private final Laboratories laboratories;
    private final Boxes boxes;
    private final BoxStore store;

    LoadedCustody(Laboratories laboratories, Boxes boxes, BoxStore store) {
        this.laboratories = laboratories;
        this.boxes = boxes;
        this.store = store;
    }

    /// The laboratory that the organization has already, or a new one.
    public Outcome<Laboratory> open(
            LaboratoryId id, Organization organization, Wording name, int tubesPerDay, AccountId by, Instant now) {
        var here = laboratories.list(now).stream()
                .filter(each -> each.organizationId().equals(organization.id()))
                .findFirst();
        if (here.isPresent()) {
            return Outcome.done(here.get());
        }
        var wanted = new Laboratories.NewLaboratory(id, organization.id(), name.zh(), name.en(), tubesPerDay);
        return laboratories
                .open(wanted, organization, by, now)
                .map(opened -> laboratories.find(opened, now).orElseThrow());
    }

    /// Those of which the house was told that they are packed.
    public Set<BoxId> listPacked(Collection<BoxId> of) {
        return store.listPacked(of);
    }

    public Outcome<BoxId> send(BoxId box, LaboratoryId to, AccountId by, Instant now) {
        return boxes.send(box, new Boxes.Dispatch(Ids.next(), to), by, now);
    }

    /// @param tubes that were found in it
    public Outcome<BoxId> receive(LaboratoryId at, BoxId box, List<String> tubes, AccountId by, Instant now) {
        var arrived =
                tubes.stream().map(code -> new ArrivedTube(code, null, false)).toList();
        return boxes.receive(at, new Boxes.BoxReceipt(Ids.next(), box, arrived, null), by, now);
    }
}
