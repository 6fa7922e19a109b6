package org.huhang.access;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How far the audit log has come, for auditors to write down outside of the house.
@Path("/api/access/audit")
@RunOnVirtualThread
class AuditResource {
    private final Checkpoints checkpoints;
    private final AuditKeys keys;

    AuditResource(Checkpoints checkpoints, AuditKeys keys) {
        this.checkpoints = checkpoints;
        this.keys = keys;
    }

    /// @param last none while nothing was chained
    /// @param publicKey Ed25519, as X.509 in Base64, which proves the signature
    @Schema(name = "AuditPublished")
    record Published(@Nullable Last last, String publicKey) {}

    /// @param line as it stands in the file of checkpoints, with its signature
    @Schema(name = "AuditCheckpoint")
    record Last(long number, long position, String mac, Instant madeAt, String line) {}

    @GET
    @Path("/checkpoint")
    @Permit(Permission.READINGS_READ)
    public Published checkpoint() {
        Optional<Last> last = checkpoints
                .last()
                .map(found -> new Last(
                        found.number(),
                        found.position(),
                        HexFormat.of().formatHex(found.mac()),
                        found.madeAt(),
                        found.line()));
        return new Published(
                last.orElse(null),
                Base64.getEncoder().encodeToString(keys.publicKey().getEncoded()));
    }
}
