package org.huhang.specimens;

import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// Writes a batch by COPY, table by table.
final class DeskRows {
    private final Handle handle;
    private final UUID batch;

    DeskRows(Handle handle, UUID batch) {
        this.handle = handle;
        this.batch = batch;
    }

    void add(DeskIntake intake) {
        var registrations = new RegistrationRows(handle, batch);
        registrations.add(intake.registered);
        registrations.addVoidings(intake.registrationsVoided);
        var swabs = new SwabRows(handle, batch);
        swabs.add(intake.swabs);
        new TubeFactRows(handle, batch).add(intake.ofTubes, intake.heard);
        new SurfaceRows(handle, batch).add(intake.ofSurfaces);
        swabs.addLate(intake.late);
        new RefusedDeskRows(handle, batch).add(intake.refused);
        new DeskAreaRows(handle).add(Stream.concat(intake.ofTubes.stream(), intake.heard.values().stream()));
        // reads what stands above
        new DoubleRows(handle, batch).add(intake.registered, intake.swabs);
    }
}
