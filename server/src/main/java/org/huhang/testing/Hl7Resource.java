package org.huhang.testing;

import ca.uhn.hl7v2.AcknowledgmentCode;
import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.model.Message;
import ca.uhn.hl7v2.model.v251.message.ACK;
import ca.uhn.hl7v2.model.v251.segment.ERR;
import ca.uhn.hl7v2.util.Terser;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.shared.CityClock;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.shared.Texts;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// HL7 version 2 over HTTP: one message ORU^R01 of any number of tubes in, one acknowledgement out. AA: all of it was
/// taken. AE: some rows were refused, each with an ERR of its own, and are kept for repair; the others were taken. AR:
/// nothing was taken.
@Path("/api/testing/hl7")
@RunOnVirtualThread
class Hl7Resource {
    private static final int MOST_ERRORS = 500;

    private final Hl7Reader reader;
    private final TubeBatches tubeBatches;
    private final TubeBatchStore batches;
    private final SendingLaboratory sending;
    private final Caller caller;
    private final CityClock clock;

    Hl7Resource(
            Hl7Reader reader,
            TubeBatches tubeBatches,
            TubeBatchStore batches,
            SendingLaboratory sending,
            Caller caller,
            CityClock clock) {
        this.reader = reader;
        this.tubeBatches = tubeBatches;
        this.batches = batches;
        this.sending = sending;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Produces("application/hl7-v2")
    @Permit(Permission.RESULTS_IMPORT)
    public String receive(@RestQuery @Nullable OrganizationId organizationId, String message) {
        var sender = sending.get(organizationId);
        return switch (reader.read(message == null ? "" : message)) {
            case Hl7Reader.Read.Unreadable(Message read, String code) ->
                answer(read, AcknowledgmentCode.AR, List.of(new Fault(0, "100", code, text(code, Map.of()))));
            case Hl7Reader.Read.Results results -> take(results, sender);
        };
    }

    private String take(Hl7Reader.Read.Results results, ResultFiles.Sender sender) {
        var now = clock.now();
        var laboratory = tubeBatches.find(sender.organizationId(), now);
        var named = results.laboratory();
        if (laboratory.isEmpty()
                || (named != null
                        && !named.isBlank()
                        && !named.equals(laboratory.get().name().zh())
                        && !named.equals(laboratory.get().name().en())
                        && !named.equals(laboratory.get().id().value().toString()))) {
            var code = "testing.hl7-laboratory-unknown";
            return answer(
                    results.message(), AcknowledgmentCode.AR, List.of(new Fault(0, "204", code, text(code, Map.of()))));
        }
        var batch = new NewTubeBatch(id(sender, results.controlId()), null, null, results.rows());
        return switch (tubeBatches.accept(batch, TubeBatch.Way.HL7, sender.organizationId(), sender.accountId(), now)) {
            case Outcome.Refused<BatchId>(Refusal why) ->
                answer(
                        results.message(),
                        AcknowledgmentCode.AR,
                        List.of(new Fault(0, "207", why.code(), text(why.code(), why.params()))));
            case Outcome.Done<BatchId>(BatchId id) -> {
                var faults = batches.listRefused(id, MOST_ERRORS).stream()
                        .flatMap(row -> row.reasons().stream()
                                .map(why -> new Fault(
                                        row.number(),
                                        "204",
                                        why.code(),
                                        row.tubeCode() + ": " + text(why.code(), why.params()))))
                        .toList();
                yield answer(
                        results.message(), faults.isEmpty() ? AcknowledgmentCode.AA : AcknowledgmentCode.AE, faults);
            }
        };
    }

    /// @param row which OBR, from 1; 0 for the message
    /// @param hl7 of HL7's table 0357
    private record Fault(int row, String hl7, String code, String words) {}

    private String text(String code, Map<String, ?> params) {
        return Texts.get(code, caller.language(), params);
    }

    private String answer(@Nullable Message to, AcknowledgmentCode code, List<Fault> faults) {
        try {
            ACK ack;
            if (to == null) {
                ack = reader.newAcknowledgement();
                ack.initQuickstart("ACK", null, "P");
                ack.getMSA().getAcknowledgmentCode().setValue(code.name());
            } else {
                ack = (ACK) to.generateACK(code, null);
            }
            for (int i = 0; i < faults.size(); i++) {
                write(ack.getERR(i), faults.get(i));
            }
            return ack.encode();
        } catch (HL7Exception e) {
            throw new IllegalStateException("an acknowledgement cannot be written", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(ERR error, Fault fault) throws HL7Exception {
        if (fault.row() > 0) {
            Terser.set(error, 2, 0, 1, 1, "OBR");
            Terser.set(error, 2, 0, 2, 1, Integer.toString(fault.row()));
        }
        Terser.set(error, 3, 0, 1, 1, fault.hl7());
        Terser.set(error, 4, 0, 1, 1, "E");
        Terser.set(error, 5, 0, 1, 1, fault.code());
        Terser.set(error, 8, 0, 1, 1, fault.words());
    }

    /// The same for the same message of the same laboratory: MSH-10 is its sender's number, and no UUID.
    private static BatchId id(ResultFiles.Sender sender, String controlId) {
        try {
            var hash = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256")
                    .digest((sender.organizationId().value() + "/" + controlId).getBytes(StandardCharsets.UTF_8)));
            long high = (hash.getLong() & ~0xF000L) | 0x7000L;
            long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
            return new BatchId(new UUID(high, low));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
