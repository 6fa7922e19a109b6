package org.huhang.duty;

import java.util.List;
import org.huhang.shared.Event;
import org.huhang.shared.PersonId;

/// These people joined as volunteers or left, or something else was shown of them.
public record VolunteersChanged(List<PersonId> personIds) implements Event {}
