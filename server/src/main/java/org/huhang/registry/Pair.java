package org.huhang.registry;

import org.huhang.shared.PersonId;

/// Two people in the order of the database, so that the same two are the same pair.
record Pair(PersonId firstId, PersonId secondId) {}
