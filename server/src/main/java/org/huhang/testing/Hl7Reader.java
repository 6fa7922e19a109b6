package org.huhang.testing;

import ca.uhn.hl7v2.DefaultHapiContext;
import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.model.Message;
import ca.uhn.hl7v2.model.Segment;
import ca.uhn.hl7v2.model.v251.group.ORU_R01_ORDER_OBSERVATION;
import ca.uhn.hl7v2.model.v251.group.ORU_R01_PATIENT_RESULT;
import ca.uhn.hl7v2.model.v251.message.ACK;
import ca.uhn.hl7v2.model.v251.message.ORU_R01;
import ca.uhn.hl7v2.model.v251.segment.OBX;
import ca.uhn.hl7v2.parser.CanonicalModelClassFactory;
import ca.uhn.hl7v2.util.Terser;
import ca.uhn.hl7v2.util.idgenerator.UUIDGenerator;
import ca.uhn.hl7v2.validation.impl.ValidationContextFactory;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads HL7 version 2 messages ORU^R01 in the structure of 2.5.1; one of any version is read in it. What is taken:
///
///     tube          SPM-2.1, else OBR-3.1, else OBR-2.1
///     reported at   OBR-22            correction   OBR-25 = C, its reason the first NTE-3
///     finding       the OBX of LOINC 94500-6, 94309-2 or 94531-1, else the first that is no number: OBX-5.1, a code of
///                   SNOMED CT or a word that we know, else OBX-5.2
///     tested at     OBX-19 of that OBX, else OBX-14
///     genes         each OBX whose OBX-2 is NM: LOINC 94511-3 ORF1ab, 94510-5 N, 94642-6 S, else its own name
///     laboratory    MSH-4.1, if it is given      batch    MSH-10
///
/// Persons (PID) are not read: whose swabs are in a tube the desk said.
@Singleton
class Hl7Reader {
    private static final Set<String> QUALITATIVE = Set.of("94500-6", "94309-2", "94531-1");
    private static final Map<String, String> GENES = Map.of("94511-3", "ORF1ab", "94510-5", "N", "94642-6", "S");
    private static final Map<String, String> SNOMED = Map.of(
            "260373001", "POSITIVE",
            "10828004", "POSITIVE",
            "260415000", "NEGATIVE",
            "260385009", "NEGATIVE",
            "419984006", "INDETERMINATE",
            "42425007", "INDETERMINATE",
            "125154007", "INVALID",
            "455371000124106", "INVALID");
    private static final Pattern TIME =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(\\d{2})(\\d{2})(\\d{2})?(?:\\.\\d+)?(?:([+-]\\d{2})(\\d{2}))?");

    private final DefaultHapiContext context;

    Hl7Reader() {
        context = new DefaultHapiContext(new CanonicalModelClassFactory("2.5.1"));
        // whatever can be read is read, and judged row by row
        context.setValidationContext(ValidationContextFactory.noValidation());
        context.getParserConfiguration().setDefaultObx2Type("ST");
        context.getParserConfiguration().setInvalidObx2Type("ST");
        // its usual numbers come from a file in whatever folder the server was started in
        context.getParserConfiguration().setIdGenerator(new UUIDGenerator());
    }

    /// For what could not be read as a message at all.
    ACK newAcknowledgement() {
        var ack = new ACK(context.getModelClassFactory());
        ack.setParser(context.getPipeParser());
        return ack;
    }

    sealed interface Read {
        record Results(
                Message message, String controlId, @Nullable String laboratory, List<RawTube> rows) implements Read {}

        /// @param message as far as it could be read; none where it is no message at all
        record Unreadable(@Nullable Message message, String code) implements Read {}
    }

    Read read(String text) {
        Message message;
        try {
            message = context.getPipeParser()
                    .parse(text.strip().replace("\r\n", "\r").replace('\n', '\r'));
        } catch (HL7Exception | RuntimeException _) {
            return new Read.Unreadable(null, "testing.hl7-unreadable");
        }
        if (!(message instanceof ORU_R01 results)) {
            return new Read.Unreadable(message, "testing.hl7-not-results");
        }
        try {
            var terser = new Terser(results);
            var controlId = terser.get("/MSH-10-1");
            if (controlId == null || controlId.isBlank()) {
                return new Read.Unreadable(message, "testing.hl7-without-id");
            }
            List<RawTube> rows = new ArrayList<>();
            for (ORU_R01_PATIENT_RESULT each : results.getPATIENT_RESULTAll()) {
                for (ORU_R01_ORDER_OBSERVATION order : each.getORDER_OBSERVATIONAll()) {
                    rows.add(row(order));
                }
            }
            return rows.isEmpty()
                    ? new Read.Unreadable(message, "testing.hl7-without-results")
                    : new Read.Results(message, controlId, terser.get("/MSH-4-1"), rows);
        } catch (HL7Exception _) {
            return new Read.Unreadable(message, "testing.hl7-unreadable");
        }
    }

    private static RawTube row(ORU_R01_ORDER_OBSERVATION order) throws HL7Exception {
        var request = order.getOBR();
        String tube = null;
        for (var specimen : order.getSPECIMENAll()) {
            tube = first(tube, value(specimen.getSPM(), 2, 1));
        }
        tube = first(tube, value(request, 3, 1));
        tube = first(tube, value(request, 2, 1));
        OBX finding = null;
        List<TargetCt> targets = new ArrayList<>();
        for (var observation : order.getOBSERVATIONAll()) {
            var line = observation.getOBX();
            var code = value(line, 3, 1);
            if ("NM".equals(value(line, 2, 1))) {
                targets.add(target(line, code));
            } else if (finding == null || (code != null && QUALITATIVE.contains(code))) {
                finding = line;
            }
        }
        return new RawTube(
                tube,
                finding == null ? null : finding(finding),
                finding == null ? null : time(first(value(finding, 19, 1), value(finding, 14, 1))),
                time(value(request, 22, 1)),
                targets,
                "C".equals(value(request, 25, 1)) ? reason(order) : null);
    }

    private static TargetCt target(OBX line, @Nullable String code) throws HL7Exception {
        var known = code == null ? null : GENES.get(code);
        var gene = first(known, first(value(line, 3, 2), first(code, "?")));
        var text = value(line, 5, 1);
        try {
            return new TargetCt(String.valueOf(gene), text == null ? null : Double.valueOf(text));
        } catch (NumberFormatException _) {
            // refused with its row
            return new TargetCt(String.valueOf(gene), Double.NaN);
        }
    }

    private static @Nullable String finding(OBX line) throws HL7Exception {
        var code = value(line, 5, 1);
        var known = code == null ? null : SNOMED.get(code);
        if (known != null) {
            return known;
        }
        return code != null && TubeFindingWord.find(code).isPresent() ? code : first(value(line, 5, 2), code);
    }

    private static String reason(ORU_R01_ORDER_OBSERVATION order) throws HL7Exception {
        for (var note : order.getNTEAll()) {
            var text = value(note, 3, 1);
            if (text != null) {
                return text;
            }
        }
        return "OBR-25 = C";
    }

    /// `20210804160000+0800` as others write it; what is no such time stays as it is and is refused with its row.
    private static @Nullable String time(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var match = TIME.matcher(text);
        if (!match.matches()) {
            return text;
        }
        var second = match.group(6) == null ? "00" : match.group(6);
        var local = "%s-%s-%sT%s:%s:%s"
                .formatted(match.group(1), match.group(2), match.group(3), match.group(4), match.group(5), second);
        return match.group(7) == null ? local : local + match.group(7) + ":" + match.group(8);
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null || one.isBlank() ? other : one;
    }

    private static @Nullable String value(Segment segment, int field, int component) throws HL7Exception {
        var text = Terser.get(segment, field, 0, component, 1);
        return text == null || text.isBlank() ? null : text.strip();
    }
}
