package org.huhang.duty;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huhang.registry.PersonLine;
import org.jspecify.annotations.Nullable;

/// Somebody whom a dispatcher may name, with all that speaks against it.
///
/// @param position at the organization; none for a volunteer
/// @param hindrances nothing for who can be named
/// @param taken where the person is called at that time already
/// @param seat which the person holds at that time in a roster elsewhere
/// @param state on this very line, if ever named on it
@Schema(name = "MusterCandidate")
record Candidate(
        PersonLine person,
        @Nullable String position,
        boolean volunteer,
        List<Hindrance> hindrances,
        @Nullable Taken taken,
        RosterSeats.@Nullable RosterSeat seat,
        @Nullable CallAct state) {}
