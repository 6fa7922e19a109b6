package org.huhang.specimens;

import java.util.ArrayList;
import java.util.List;
import org.huhang.access.SignedIn;
import org.huhang.access.TestDevice;
import org.huhang.access.TestDevice.Signed;
import org.huhang.rounds.RoundId;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// A desk that writes what the contract of device records says.
public final class TestDesk {
    private final TestDevice device;
    private final RoundId round;
    private final List<Signed> unsent = new ArrayList<>();
    private int number;

    public TestDesk(TestDevice device, RoundId round) {
        this.device = device;
        this.round = round;
    }

    TestDevice device() {
        return device;
    }

    /// @return the record's number
    public int write(String kind, String body) {
        unsent.add(device.next(kind, body));
        return ++number;
    }

    public int open(String tube, int poolSize) {
        return write("TUBE_OPENED", """
                {"roundId":"%s","tube":"%s","poolSize":%d}""".formatted(round.value(), tube, poolSize));
    }

    int register(PersonId person) {
        return write("SPECIMEN_REGISTERED", """
                {"roundId":"%s","way":"CODE","personId":"%s"}""".formatted(round.value(), person.value()));
    }

    int registerBy(String way, String typed) {
        return write("SPECIMEN_REGISTERED", """
                {"roundId":"%s","way":"%s","sealed":%s}""".formatted(round.value(), way, device.named(typed)));
    }

    public int registerSlip(String slip) {
        return write("SPECIMEN_REGISTERED", """
                {"roundId":"%s","way":"SLIP","slip":"%s"}""".formatted(round.value(), slip));
    }

    int take(int registration, String tube) {
        return take(round, registration, tube);
    }

    int take(RoundId of, int registration, String tube) {
        return write("SPECIMEN_TAKEN", """
                {"roundId":"%s","registration":%d,"tube":"%s"}""".formatted(of.value(), registration, tube));
    }

    public int swab(PersonId person, String tube) {
        return take(register(person), tube);
    }

    public int close(String tube, int swabs, int bound) {
        return write("TUBE_CLOSED", """
                {"roundId":"%s","tube":"%s","swabs":%d,"bound":%d}""".formatted(round.value(), tube, swabs, bound));
    }

    int voidRegistration(int registration) {
        return write("REGISTRATION_VOIDED", """
                {"roundId":"%s","registration":%d,"reason":"LEFT"}""".formatted(round.value(), registration));
    }

    int voidSwab(String tube, int swab) {
        return write("SWAB_VOIDED", """
                {"roundId":"%s","tube":"%s","swab":%d,"reason":"any"}""".formatted(round.value(), tube, swab));
    }

    int voidTube(String tube) {
        return write("TUBE_VOIDED", """
                {"roundId":"%s","tube":"%s","reason":"any"}""".formatted(round.value(), tube));
    }

    int surface(String tube, @Nullable RoundId of) {
        return write("SURFACE_TAKEN", """
                {"roundId":%s,"tube":"%s","place":"东门菜场","surface":"案板"}""".formatted(
                        of == null ? "null" : '"' + of.value().toString() + '"', tube));
    }

    /// All that was written since, through the door.
    public void send() {
        send(hold());
    }

    /// What was written since, for the network to lose.
    List<Signed> hold() {
        var batch = List.copyOf(unsent);
        unsent.clear();
        return batch;
    }

    /// @return through which number everything is there
    int send(List<Signed> batch) {
        return SignedIn.nobody()
                .body(device.batch(batch))
                .post("/api/devices/" + device.id() + "/records")
                .then()
                .statusCode(200)
                .extract()
                .path("through");
    }
}
