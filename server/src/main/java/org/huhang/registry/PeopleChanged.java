package org.huhang.registry;

import java.util.List;
import org.huhang.shared.Event;
import org.huhang.shared.PersonId;

/// People were registered, imported, set right, merged or parted again; of one act or one batch.
public record PeopleChanged(List<PersonId> personIds) implements Event {}
