package org.huhang;

import static org.huhang.WalkCases.body;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huhang.WalkCases.Call;
import org.huhang.access.AccountId;
import org.huhang.access.ApprovalId;
import org.huhang.access.Approvals;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.access.TestDevice;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.huhang.shared.OrganizationId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// One of two sibling areas with what lies in it: the walk goes through both, with roles for one of them.
/// Modules add what their operations name. A method makes a new thing with each call, so that a call that
/// changes it leaves the next one its own.
///
/// @param approval one that stays undecided
/// @param reading one by somebody who works here
/// @param device one that signed somebody in at a post
/// @param ownTown from either side, the town of the first, in which the walk's roles are held
record WalkSide(
        AreaId area,
        OrganizationId organization,
        ApprovalId approval,
        UUID reading,
        UUID alert,
        UUID legalRequest,
        UUID export,
        UUID device,
        UUID pair,
        UUID sweep,
        WalkTown town,
        WalkTown ownTown,
        WalkResidents residents,
        WalkDuty duty,
        WalkMusters musters,
        WalkPosts posts,
        WalkRosters rosters,
        WalkCallups callups,
        WalkChain chain,
        WalkVisits visits,
        WalkTesting testing,
        WalkNotices notices,
        WalkImports imports,
        WalkZones zones,
        WalkRounds rounds,
        WalkCoverage coverage,
        WalkSpecimens specimens,
        WalkQuarantine quarantine,
        WalkVerbs verbs) {

    /// @param first the side made before this one
    static WalkSide of(AreaId area, OrganizationId organization, @Nullable WalkSide first, WalkVerbs verbs) {
        var reader = SignedIn.as(verbs.invitations(), Role.TRACER, area).account();
        var town = WalkTown.of(area, organization, verbs);
        return new WalkSide(
                area,
                organization,
                newApproval(area, verbs.approvals()),
                newReading(verbs.jdbi(), reader),
                newAlert(verbs.jdbi(), reader),
                newLegalRequest(area, verbs),
                newExport(area, town),
                newDevice(area, verbs),
                town.newPair(),
                newSweep(area, verbs),
                town,
                first == null ? town : first.town(),
                WalkResidents.of(town),
                WalkDuty.of(town, first == null ? null : first.duty(), verbs),
                WalkMusters.of(town),
                WalkPosts.of(town),
                WalkRosters.of(town),
                WalkCallups.of(town),
                WalkChain.of(town, verbs),
                WalkVisits.of(town, verbs),
                WalkTesting.of(town, verbs),
                WalkNotices.of(area, verbs),
                WalkImports.of(area, verbs),
                WalkZones.of(town, verbs),
                WalkRounds.of(town),
                WalkCoverage.of(town),
                WalkSpecimens.of(town),
                WalkQuarantine.of(town),
                verbs);
    }

    ApprovalId newApproval() {
        return newApproval(area, verbs.approvals());
    }

    Call newLegalRequest(UUID id) {
        return legalRequest(id, area);
    }

    UUID newGrantedLegalRequest() {
        var id = newLegalRequest(area, verbs);
        var approval = verbs.jdbi()
                .withHandle(h -> h.createQuery("select approval_id from access.legal_requests where id = ?")
                        .bind(0, id)
                        .mapTo(UUID.class)
                        .one());
        WalkWire.done(
                "POST",
                "/api/access/approvals/" + approval + "/decision",
                body("id", newId(), "approved", true, "reason", ""),
                SignedIn.as(verbs.invitations(), Role.SECOND_APPROVER, area));
        return id;
    }

    Call newSweep() {
        return body("id", newId(), "areaId", area);
    }

    private static UUID newSweep(AreaId area, WalkVerbs verbs) {
        var id = newId();
        verbs.jdbi()
                .useHandle(h -> h.execute(
                        "insert into registry.duplicate_sweeps (id, area_id, areas, people, begun_by, begun_at)"
                                + " values (?, ?, 0, 0, ?, '2021-08-01T00:00:00Z')",
                        id,
                        area.value(),
                        newId()));
        return id;
    }

    UUID newDevice() {
        return newDevice(area, verbs);
    }

    Call newEnrolment() {
        return new Call(Map.of(), Map.of(), TestDevice.newEnrolment(manager(area, verbs), area), null);
    }

    /// The first record of a new device.
    Call newBatch() {
        var device = TestDevice.enrolled(manager(area, verbs), holder(area, verbs), area);
        return new Call(Map.of("deviceId", device.id()), Map.of(), device.batch(device.next(1, "POST_SIGN_IN")), null);
    }

    /// Of a record of a kind that nobody knows.
    Call newReview() {
        var device = TestDevice.enrolled(manager(area, verbs), holder(area, verbs), area);
        WalkWire.done(
                "POST",
                "/api/devices/" + device.id() + "/records",
                new Call(Map.of(), Map.of(), device.batch(device.next(1, "ANY")), null),
                manager(area, verbs));
        var record = verbs.jdbi()
                .withHandle(h -> h.createQuery("select id from access.device_records where device_id = ?")
                        .bind(0, device.id())
                        .mapTo(long.class)
                        .one());
        return new Call(
                Map.of("deviceId", device.id(), "recordId", record),
                Map.of(),
                Map.of("id", newId(), "verdict", "SET_ASIDE", "reason", "any"),
                null);
    }

    Call newSealedBatch() {
        var device = TestDevice.enrolled(manager(area, verbs), holder(area, verbs), area);
        return new Call(Map.of("deviceId", device.id()), Map.of(), device.sealedBatch(List.of()), null);
    }

    private static UUID newDevice(AreaId area, WalkVerbs verbs) {
        var holder = holder(area, verbs);
        var device = TestDevice.enrolled(manager(area, verbs), holder, area);
        verbs.jdbi()
                .useHandle(h -> h.execute(
                        "insert into duty.presence values (?, 1, ?, ?, 'POST_SIGN_IN', 'any',"
                                + " '2021-08-01T00:00:00Z', '2021-08-01T00:00:00Z')",
                        device.id(),
                        holder.account().value(),
                        area.value()));
        return device.id();
    }

    private static SignedIn manager(AreaId area, WalkVerbs verbs) {
        return SignedIn.as(verbs.invitations(), Role.DISPATCHER, area);
    }

    private static SignedIn holder(AreaId area, WalkVerbs verbs) {
        return SignedIn.as(verbs.invitations(), Role.GATE_STAFF, area);
    }

    /// Of somebody who works here.
    AccountId newAccount() {
        return SignedIn.as(verbs.invitations(), Role.GATE_STAFF, area).account();
    }

    AccountId newAccountWithLogin() {
        var account = newAccount();
        verbs.jdbi()
                .useHandle(h -> h.execute(
                        "update access.accounts set login = ? where id = ?", "walk-" + newId(), account.value()));
        return account;
    }

    UUID grantOf(AccountId account) {
        return verbs.jdbi()
                .withHandle(h -> h.createQuery("select id from access.grants where account_id = ?")
                        .bind(0, account.value())
                        .mapTo(UUID.class)
                        .one());
    }

    private static UUID newLegalRequest(AreaId area, WalkVerbs verbs) {
        var id = newId();
        WalkWire.done(
                "POST",
                "/api/access/legal-requests",
                legalRequest(id, area),
                SignedIn.as(verbs.invitations(), Role.COMMAND_POST, area));
        return id;
    }

    UUID newAlert() {
        return newAlert(verbs.jdbi(), newAccount());
    }

    private static UUID newAlert(Jdbi jdbi, AccountId about) {
        var id = newId();
        jdbi.useHandle(h -> h.execute(
                "insert into access.alerts (id, kind, account_id, text_key, text_params, raised_at)"
                        + " values (?, 'CANARY', ?, 'access.alert-canary', '{}', '2021-08-01T00:00:00Z')",
                id,
                about.value()));
        return id;
    }

    private static UUID newExport(AreaId area, WalkTown town) {
        return UUID.fromString(
                WalkWire.done("POST", "/api/exports", WalkCases.export("PEOPLE_OF_AREA", area.value()), town.worker())
                        .get("id")
                        .asText());
    }

    private static Call legalRequest(UUID id, AreaId area) {
        return body(
                "id",
                id,
                "areaId",
                area,
                "authority",
                "永定区人民法院",
                "documentNumber",
                id.toString(),
                "legalBasis",
                "any",
                "wanted",
                "REGISTRY",
                "aim",
                "CIVIL_DISPUTE",
                "concerns",
                "any",
                "people",
                1);
    }

    private static UUID newReading(Jdbi jdbi, AccountId reader) {
        var id = Ids.next();
        jdbi.useHandle(h -> h.execute(
                "insert into access.audit_pending"
                        + " (id, kind, account_id, subject_ids, purpose, what, revealed, note, recorded_at, seal)"
                        + " values (?, 'READING', ?, '{}', 'OVERSIGHT', 'walk', false, '', '2021-08-01T00:00:00Z', '')",
                id,
                reader.value()));
        return id;
    }

    private static ApprovalId newApproval(AreaId area, Approvals approvals) {
        return QuarkusTransaction.requiringNew()
                .call(() -> approvals.request(
                        "WALK", Ids.next(), area, null, "access.approval-unknown", Map.of("any", "any")));
    }

    static UUID newId() {
        return Ids.next();
    }
}
