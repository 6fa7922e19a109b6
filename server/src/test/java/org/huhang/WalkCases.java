package org.huhang;

import static org.huhang.WalkSide.newId;
import static org.huhang.WalkWire.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// The one table of [PermissionWalkAppTest]: for every operation of the API, how to call it inside and outside
/// of a role's scope. An operation that is not in it fails the walk.
///
/// - `scoped`: names something of one side; a permitted role succeeds inside and is refused outside
/// - `filtered`: names nothing, or an area to look in; a permitted role sees what `shows` answers for its own side
///   and not for the other
/// - `everywhere`: the same for all who hold the permission
final class WalkCases {
    static final List<Case> ALL = List.of(
            // access
            everywhere("sessionsSignIn", side -> body("login", "nobody", "password", "no password"))
                    .anyAnswer(),
            everywhere("sessionsEnrol", side -> body("id", newId(), "token", "no-such-link"))
                    .anyAnswer(),
            everywhere("invitationsPreview", side -> body("token", "no-such-link"))
                    .anyAnswer(),
            everywhere("sessionsMe", side -> nothing()),
            everywhere("sessionsSignOut", side -> nothing()).withoutSession(),
            scoped("accountsList", side -> query("areaId", side.area())),
            scoped(
                    "invitationsInvite",
                    side -> body("id", newId(), "displayName", "any", "role", "TRACER", "areaId", side.area())),
            scoped(
                    "accountsGrant",
                    side -> path("accountId", side.newAccount())
                            .and(body("id", newId(), "role", "TRACER", "areaId", side.area()))),
            scoped("accountsRevoke", side -> {
                var account = side.newAccount();
                return path("accountId", account)
                        .and(body("id", newId(), "grantId", side.grantOf(account), "reason", "any"));
            }),
            scoped(
                    "accountsClose",
                    side -> path("accountId", side.newAccount()).and(body("id", newId(), "reason", "any"))),
            scoped(
                    "accountsResetPassword",
                    side -> path("accountId", side.newAccountWithLogin()).and(body("id", newId()))),
            everywhere("passwordResetsPreview", side -> body("token", "no-such-link"))
                    .anyAnswer(),
            everywhere(
                            "passwordResetsUse",
                            side -> body("id", newId(), "token", "no-such-link", "password", "any password"))
                    .anyAnswer(),
            everywhere("sessionsStanding", side -> nothing()),
            everywhere("waysInGet", side -> nothing()),
            everywhere("passkeysList", side -> nothing()),
            everywhere("passkeysMaking", side -> nothing()),
            everywhere(
                            "passkeysAdd",
                            side -> body(
                                    "id",
                                    newId(),
                                    "name",
                                    "any",
                                    "challengeId",
                                    newId(),
                                    "clientData",
                                    "",
                                    "attestation",
                                    ""))
                    .anyAnswer(),
            everywhere("passkeysRevoke", side -> path("passkeyId", newId())).anyAnswer(),
            everywhere("passkeysSigningIn", side -> nothing()),
            everywhere(
                            "passkeysSignIn",
                            side -> body(
                                    "challengeId",
                                    newId(),
                                    "credentialId",
                                    "",
                                    "clientData",
                                    "",
                                    "authenticatorData",
                                    "",
                                    "signature",
                                    ""))
                    .anyAnswer(),
            everywhere("oidcSignIn", side -> body("next", "/")).anyAnswer(),
            everywhere("oidcLink", side -> body("next", "/")).anyAnswer(),
            everywhere("oidcList", side -> nothing()),
            everywhere("oidcEnd", side -> path("linkId", newId())).anyAnswer(),
            everywhere("oidcComeBack", side -> body("state", "none", "code", "none"))
                    .anyAnswer(),
            filtered(
                    "approvalsList",
                    side -> nothing(),
                    side -> side.approval().value().toString()),
            scoped("approvalsGet", side -> path("approvalId", side.approval())),
            scoped(
                    "approvalsDecide",
                    side -> path("approvalId", side.newApproval())
                            .and(body("id", newId(), "approved", true, "reason", "any"))),
            filtered("readingsList", side -> nothing(), side -> side.reading().toString()),
            everywhere("auditCheckpoint", side -> nothing()),
            filtered(
                    "legalRequestsList",
                    side -> nothing(),
                    side -> side.legalRequest().toString()),
            scoped("legalRequestsGet", side -> path("requestId", side.legalRequest())),
            scoped("legalRequestsEnter", side -> side.newLegalRequest(newId())),
            scoped(
                    "legalRequestsAnswer",
                    side -> path("requestId", side.newGrantedLegalRequest())
                            .and(body("id", newId(), "handedOut", "any", "people", 1))),
            everywhere("legalRequestsFigures", side -> nothing()),
            everywhere("readingsMine", side -> nothing()).anyAnswer(),
            filtered("alertsList", side -> nothing(), side -> side.alert().toString()),
            scoped("alertsSettle", side -> path("alertId", side.newAlert()).and(body("id", newId(), "reason", "any"))),
            // imports
            everywhere("leakChecksCheck", side -> csv("any")),
            filtered("exportsList", side -> nothing(), side -> side.export().toString()),
            scoped("exportsGet", side -> path("exportId", side.export())),
            scoped(
                            "exportsRequest",
                            side -> export("PEOPLE_OF_AREA", side.area().value()))
                    .anyAnswer(),
            scoped(
                            "exportsRequest",
                            side -> export(
                                    "STAFF_OF_ORGANIZATION", side.organization().value()))
                    .anyAnswer(),
            scoped("exportsRequest", side -> export("ROSTER", side.rosters().plan()))
                    .anyAnswer(),
            // only who asked for it has it: ExportsAppTest
            scoped("exportsFile", side -> path("exportId", side.export())).anyAnswer(),
            everywhere("importsKinds", side -> nothing()),
            everywhere("importsTemplateCsv", side -> path("kind", "people")),
            everywhere("importsTemplateXlsx", side -> path("kind", "people")),
            scoped("importsReceive", side -> side.imports().newFile()),
            filtered("importsList", side -> nothing(), side -> side.imports().waiting()),
            scoped("importsGet", side -> path("importId", side.imports().waiting())),
            scoped(
                    "importsPreview",
                    side -> path("importId", side.imports().waiting()).and(body("mapping", Map.of("name", 0)))),
            scoped(
                    "importsStart",
                    side -> path("importId", side.imports().newWaiting())
                            .and(body("mapping", Map.of("name", 0, "identityNumber", 1)))),
            scoped("importsCancel", side -> path("importId", side.imports().newWaiting())),
            scoped("importsRefusedRows", side -> path("importId", side.imports().waiting())),
            scoped("devicesIssueTicket", side -> body("id", newId(), "areaId", side.area())),
            everywhere("devicesEnrol", WalkSide::newEnrolment),
            filtered("devicesList", side -> nothing(), side -> side.device().toString()),
            scoped("devicesRevoke", side -> path("deviceId", side.newDevice()).and(body("reason", "any"))),
            scoped("devicesListDoubts", side -> path("deviceId", side.device())),
            scoped("devicesReview", WalkSide::newReview),
            // the holder's own; another one's is refused inside, too
            scoped("devicesBundle", side -> path("deviceId", side.device())).anyAnswer(),
            everywhere("devicesKnown", side -> path("deviceId", side.device())).anyAnswer(),
            everywhere("devicesReceive", WalkSide::newBatch),
            everywhere("devicesReceiveSealed", WalkSide::newSealedBatch),
            // residents
            filtered("postersList", side -> nothing(), side -> side.residents().poster()),
            scoped("postersIssue", side -> body("id", newId(), "areaId", side.area())),
            scoped(
                    "postersWithdraw",
                    side -> path("posterId", side.residents().newPoster()).and(body("id", newId(), "reason", "any"))),
            everywhere("postersPreview", side -> body("token", side.residents().posterToken())),
            // a network's share of applications is soon used up
            everywhere("applicationsApply", side -> side.residents().newApplication())
                    .anyAnswer(),
            everywhere(
                    "applicationsStatus",
                    side -> body(
                            "id",
                            side.residents().application(),
                            "secret",
                            side.residents().secret())),
            everywhere(
                            "applicationsUse",
                            side -> body("id", newId(), "application", Map.of("id", newId(), "secret", "none")))
                    .anyAnswer(),
            filtered(
                    "applicationsList",
                    side -> nothing(),
                    side -> side.residents().application()),
            scoped(
                            "applicationsGet",
                            side -> path("applicationId", side.residents().application()))
                    .showing(side -> side.residents().application()),
            scoped(
                    "applicationsDecide",
                    side -> path("applicationId", side.residents().undecided())
                            .and(body("id", newId(), "reason", "any"))),
            scoped(
                    "residentEnrolmentsList",
                    side -> query("personId", side.town().person())),
            scoped(
                    "residentEnrolmentsByTelephone",
                    side -> side.residents().byTelephone(side.town().newPerson())),
            scoped(
                    "residentEnrolmentsNewCard",
                    side -> path("enrolmentId", side.residents().enrolment()).and(body("id", newId()))),
            scoped(
                    "residentEnrolmentsEnd",
                    side -> path("enrolmentId", side.residents().newEnrolment())
                            .and(body("id", newId(), "reason", "any"))),
            scoped(
                            "residentEnrolmentsReadCard",
                            side -> body("token", side.residents().card()))
                    .showing(side -> side.residents().bearer()),
            everywhere("dependantsList", side -> nothing()),
            everywhere(
                            "dependantsAdd",
                            side -> body("id", newId(), "name", "any", "identityNumber", "any", "relation", "CHILD"))
                    .anyAnswer(),
            everywhere("dependantsEnd", side -> path("enrolmentId", newId()).and(body("id", newId(), "reason", "any")))
                    .anyAnswer(),
            everywhere("peopleDependant", side -> path("personId", side.town().person()))
                    .anyAnswer(),
            everywhere("sessionsChoose", side -> body("login", "x", "password", "x"))
                    .anyAnswer(),
            // registry
            filtered("areasRoots", side -> nothing(), side -> text(side.area())),
            scoped("areasGet", side -> path("areaId", side.area())),
            scoped("areasChildren", side -> path("areaId", side.area())),
            scoped("areasBuildings", side -> path("areaId", side.area())),
            scoped("areasPlaces", side -> path("areaId", side.area())),
            scoped("areaMapsGet", side -> path("areaId", side.area())),
            everywhere(
                    "groundGet",
                    side -> query("west", 110.4)
                            .and(query("south", 29.1))
                            .and(query("east", 110.5))
                            .and(query("north", 29.2))),
            scoped("buildingsGet", side -> path("buildingId", side.town().building())),
            scoped("placesGet", side -> path("placeId", side.town().place())),
            scoped("householdsGet", side -> path("householdId", side.town().household())),
            filtered("organizationsList", side -> nothing(), side -> text(side.organization())),
            filtered("organizationsList", side -> query("areaId", side.area()), side -> text(side.organization())),
            scoped("organizationsGet", side -> path("organizationId", side.organization())),
            scoped(
                    "canariesPlant",
                    side -> path("organizationId", side.organization()).and(body("id", newId()))),
            scoped("organizationsStaff", side -> path("organizationId", side.organization())),
            everywhere("peopleSelf", side -> nothing()).anyAnswer(),
            scoped("peopleGet", side -> path("personId", side.town().person())),
            scoped("peopleRegister", side -> newPerson(newId(), side.town())),
            // somebody else's id with a door of one's own
            scoped("peopleRegister", side -> newPerson(side.town().person().value(), side.ownTown()))
                    .anyAnswer(),
            scoped("peopleCorrections", side -> path("personId", side.town().person())),
            scoped(
                    "peopleCorrect",
                    side -> path("personId", side.town().newPerson())
                            .and(body("id", newId(), "field", "NAME", "value", "向前", "reason", "any"))),
            scoped("peopleUndo", side -> {
                var person = side.town().newPerson();
                return path("personId", person)
                        .and(body("id", newId(), "correctionId", side.town().newCorrection(person), "reason", "any"));
            }),
            scoped(
                    "peopleMove",
                    side -> path("personId", side.town().newPerson()).and(moveTo(side.town()))),
            scoped(
                    "peopleMove",
                    side -> path("personId", side.ownTown().newPerson()).and(moveTo(side.town()))),
            scoped("erasuresList", side -> path("personId", side.town().person())),
            scoped(
                    "erasuresRequest",
                    side -> path("personId", side.town().newPerson()).and(body("id", newId(), "reason", "any"))),
            // for the whole city alone
            everywhere("keyRotationsList", side -> nothing()).anyAnswer(),
            everywhere("keyRotationsRequest", side -> body("id", newId(), "reason", "any"))
                    .anyAnswer(),
            scoped("revealsReveal", side -> reveal(side.town().person())),
            scoped(
                    "revealsReveal",
                    side -> reveal(side.ownTown().person(), side.town().person())),
            filtered(
                    "duplicatesList",
                    side -> query("limit", "500"),
                    side -> side.pair().toString()),
            scoped("duplicatesGet", side -> path("pairId", side.pair())),
            scoped("duplicatesMerge", side -> {
                var pair = side.town().newPair();
                return path("pairId", pair)
                        .and(body(
                                "id",
                                newId(),
                                "survivorId",
                                side.town().oneOf(pair),
                                "taken",
                                List.of(),
                                "reason",
                                "any"));
            }),
            scoped(
                    "duplicatesDiffer",
                    side -> path("pairId", side.town().newPair()).and(body("id", newId(), "reason", "any"))),
            scoped("duplicatesUndo", side -> {
                var pair = side.town().newPair();
                return path("pairId", pair)
                        .and(body("id", newId(), "decisionId", side.town().newDifference(pair), "reason", "any"));
            }),
            filtered("sweepsList", side -> nothing(), side -> side.sweep().toString()),
            scoped("sweepsBegin", side -> side.newSweep()),
            filtered("searchSearch", side -> query("q", "区"), side -> text(side.area())),
            filtered(
                    "searchSearch",
                    side -> query("q", "剧场"),
                    side -> text(side.town().place())),
            filtered("searchSearch", side -> query("q", "法院"), side -> text(side.organization()))
                    .anyAnswer(),
            filtered(
                            "searchSearch",
                            side -> query("q", WalkTown.NAME),
                            side -> text(side.town().person()))
                    .anyAnswer(),
            filtered(
                            "searchSearch",
                            side -> query("q", WalkTown.NAME)
                                    .and(query("kind", "PEOPLE"))
                                    .and(query("areaId", side.area())),
                            side -> text(side.town().person()))
                    .anyAnswer(),
            filtered(
                    "unresolvedNamesList",
                    side -> nothing(),
                    side -> text(side.town().name())),
            scoped("unresolvedNamesGet", side -> path("nameId", side.town().name())),
            scoped(
                    "unresolvedNamesResolve",
                    side -> path("nameId", side.town().name())
                            .and(body("id", newId(), "verdict", "LOCAL_UNIT", "reason", "any"))),
            // duty
            filtered("presenceList", side -> nothing(), side -> side.device().toString()),
            filtered(
                    "assignmentsList",
                    side -> nothing(),
                    side -> text(side.duty().assignment())),
            filtered(
                    "assignmentsList",
                    side -> query("areaId", side.area()),
                    side -> text(side.duty().assignment())),
            scoped("assignmentsGet", side -> path("assignmentId", side.duty().assignment()))
                    .showing(side -> text(side.duty().assignment())),
            scoped("assignmentsPeople", side -> path("assignmentId", side.duty().assignment()))
                    .showing(side -> text(side.town().person())),
            // a whole with a part on each side
            scoped("assignmentsPeople", side -> path("assignmentId", side.duty().whole()))
                    .showing(side -> text(side.town().person())),
            scoped(
                    "assignmentsWithdraw",
                    side -> path("assignmentId", side.duty().assignment())
                            .and(body("id", newId(), "personId", side.duty().newOnRoster(), "reason", "any"))),
            scoped(
                    "assignmentsPutBack",
                    side -> path("assignmentId", side.duty().assignment())
                            .and(body("id", newId(), "personId", side.duty().newWithdrawn(), "reason", "any"))),
            filtered(
                    "mustersList",
                    side -> nothing(),
                    side -> text(side.musters().demand())),
            scoped("mustersGet", side -> path("musterId", side.musters().muster())),
            scoped("mustersCall", side -> side.musters().newMuster()),
            everywhere("mustersSkills", side -> nothing()),
            scoped("demandsPeople", side -> path("demandId", side.musters().demand()))
                    .showing(side -> text(side.town().person())),
            scoped("demandsCandidates", side -> path("demandId", side.musters().demand()))
                    .showing(side -> text(side.town().person())),
            scoped("demandsName", side -> side.musters().newNaming()),
            scoped("demandsAct", side -> side.musters().newAct()),
            scoped("demandsShowSkill", side -> side.musters().newSkillShown()),
            everywhere("ownCallsList", side -> nothing()),
            everywhere(
                            "ownCallsAnswer",
                            side -> path("demandId", side.musters().demand()).and(body("id", newId(), "accepts", true)))
                    .anyAnswer(),
            everywhere("ownServiceGet", side -> nothing()),
            everywhere("ownServiceHours", side -> nothing()).anyAnswer(),
            scoped("leavesList", side -> query("organizationId", side.organization())),
            scoped("leavesGrant", side -> side.musters().newLeave()),
            scoped("leavesCancel", side -> side.musters().newLeaveCancellation()),
            scoped("reportsInTree", side -> query("areaId", side.area())),
            scoped("reportsInList", side -> query("areaId", side.area()))
                    .showing(side -> text(side.town().person())),
            scoped("reportsInRegister", side -> side.musters().newReportIn()),
            scoped(
                    "reportsInAssign",
                    side -> path("reportInId", side.musters().newReportedIn())
                            .and(body("id", newId(), "words", "any"))),
            scoped(
                    "reportsInEnd",
                    side -> path("reportInId", side.musters().newReportedIn())
                            .and(body("id", newId(), "words", "any"))),
            scoped("reportsInReportUp", side -> body("id", newId(), "areaId", side.area())),
            filtered(
                    "volunteersList",
                    side -> nothing(),
                    side -> text(side.town().person())),
            scoped("volunteersList", side -> query("areaId", side.area())),
            scoped("volunteersJoin", side -> side.musters().newVolunteer()),
            scoped(
                    "volunteersShow",
                    side -> path("personId", side.town().person())
                            .and(body("id", newId(), "evidence", List.of(WalkMusters.evidence())))),
            scoped(
                    "volunteersLeave",
                    side -> path("personId", side.musters().newVolunteering())
                            .and(body("id", newId(), "reason", "any"))),
            filtered(
                    "teamsList",
                    side -> nothing(),
                    side -> side.musters().team().toString()),
            scoped("teamsGet", side -> path("teamId", side.musters().team())),
            scoped("teamsForm", side -> side.musters().newTeamForming()),
            scoped(
                    "teamsJoin",
                    side -> path("teamId", side.musters().newTeam())
                            .and(body(
                                    "id",
                                    newId(),
                                    "personIds",
                                    List.of(side.musters().newStaff())))),
            scoped("teamsLeave", side -> side.musters().newLeaving()),
            scoped("teamsSplit", side -> side.musters().newSplit()),
            scoped(
                    "teamsDissolve",
                    side -> path("teamId", side.musters().newTeam()).and(body("id", newId(), "reason", "any"))),
            filtered(
                    "conductList",
                    side -> nothing(),
                    side -> side.musters().conduct().toString()),
            scoped("conductReport", side -> side.musters().newConductReport()),
            scoped(
                    "conductExamine",
                    side -> path("conductId", side.musters().newConduct("BREACH"))
                            .and(body("id", newId(), "words", "any"))),
            scoped(
                    "conductHear",
                    side -> path("conductId", side.musters().newConduct("BREACH", "examinations"))
                            .and(body("id", newId(), "words", "any"))),
            scoped(
                    "conductDecide",
                    side -> path("conductId", side.musters().newConduct("COMMENDATION"))
                            .and(body("id", newId(), "upheld", true, "words", "any"))),
            scoped(
                    "conductDecideAppeal",
                    side -> path("conductId", side.musters().newAppealed())
                            .and(body("id", newId(), "upheld", false, "words", "any"))),
            everywhere("conductOwn", side -> nothing()),
            // of whom it concerns alone: ConductAppTest
            everywhere("conductAppeal", side -> path("conductId", newId()).and(body("id", newId(), "words", "any")))
                    .anyAnswer(),
            scoped("checksList", side -> query("organizationId", side.organization())),
            scoped("checksRecord", side -> side.musters().newCheck()),
            // posts and rosters
            filtered("postsList", side -> nothing(), side -> text(side.posts().post())),
            scoped("postsOpen", side -> side.rosters().post(newId())),
            scoped("postsGet", side -> path("postId", side.posts().post())),
            scoped("postsRule", side -> side.rosters().newRule()),
            scoped("postsClose", side -> side.rosters().newClosing()),
            scoped(
                    "postsGoOn",
                    side -> path("postId", side.posts().post())
                            .and(body("id", newId(), "noticeId", side.notices().issued()))),
            everywhere("postsPatterns", side -> nothing()),
            everywhere("postsLimits", side -> nothing()),
            everywhere("heatList", side -> nothing()),
            scoped(
                    "heatTell",
                    side -> body(
                            "id",
                            newId(),
                            "areaId",
                            side.area(),
                            "start",
                            "2021-08-04T03:00:00Z",
                            "end",
                            "2021-08-04T10:00:00Z",
                            "celsius",
                            38,
                            "source",
                            "any")),
            filtered(
                    "absencesList",
                    side -> side.rosters().withAbsence(),
                    side -> text(side.town().person())),
            scoped("absencesTell", side -> side.rosters().newAbsence()),
            scoped(
                    "absencesEnd",
                    side -> path("absenceId", side.rosters().absence())
                            .and(body("id", newId(), "end", "2030-01-01T00:00:00Z"))),
            filtered(
                    "agreementsList",
                    side -> side.rosters().withAgreement(),
                    side -> text(side.town().person())),
            scoped("agreementsTell", side -> side.rosters().newAgreement()),
            scoped("agreementsEnd", side -> side.rosters().newAgreementEnding()),
            everywhere("seatsLeftList", side -> nothing()),
            filtered(
                    "loopsList",
                    side -> query("loop", side.rosters().loop()),
                    side -> text(side.town().person())),
            scoped("loopsEnd", side -> side.rosters().newLoopEnding()),
            scoped("rosterAbsencesList", side -> side.rosters().newBarred()),
            scoped(
                    "loopsEnter",
                    side -> body(
                            "id",
                            newId(),
                            "loop",
                            "any",
                            "personIds",
                            List.of(side.town().person()),
                            "start",
                            "2021-08-01T00:00:00Z",
                            "end",
                            "2021-08-02T00:00:00Z")),
            filtered(
                    "rostersList",
                    side -> nothing(),
                    side -> text(side.rosters().plan())),
            scoped("rostersPlan", side -> side.rosters().newPlan()),
            scoped("rostersGet", side -> side.rosters().at()),
            scoped("rostersPeople", side -> side.rosters().at()),
            scoped("rostersCapacity", side -> side.rosters().at()),
            scoped("rostersGrow", side -> side.rosters().at().and(body("id", newId(), "postIds", List.of()))),
            scoped("runsAsk", side -> side.rosters().newRun()),
            scoped(
                    "runsGet",
                    side -> side.rosters().at().and(path("runId", side.rosters().run()))),
            scoped(
                    "runsStop",
                    side -> side.rosters()
                            .at()
                            .and(path("runId", side.rosters().run()))
                            .and(body("id", newId()))),
            scoped("draftsGet", side -> side.rosters().atDraft()),
            scoped("draftsWhy", side -> side.rosters().atDraft().and(path("seat", 0))),
            scoped("draftsUnfilled", side -> side.rosters().atDraft()),
            scoped("draftsCheck", side -> side.rosters().atDraft().and(body("seat", 1, "person", 0))),
            scoped(
                    "draftsChange",
                    side -> side.rosters().atDraft().and(body("id", newId(), "seat", 1, "person", 0, "note", "any"))),
            scoped("compareCompare", side -> side.rosters().compared()),
            scoped("publicationsPublish", side -> side.rosters().newPublication()),
            scoped("publicationsTold", side -> side.rosters().published()),
            scoped("publicationMessagesGet", side -> side.rosters().published()),
            scoped("planNewsListen", side -> side.rosters().at().and(query("seconds", 0))),
            scoped("replansReplan", side -> side.rosters().newReplan()),
            everywhere("ownShiftsList", side -> nothing()),
            everywhere("rosterNewsListen", side -> query("seconds", 0)),
            everywhere("ownShiftsSee", side -> body("publicationId", newId())),
            // posts: the day
            filtered("postDayLive", side -> nothing(), side -> text(side.posts().post())),
            scoped("postDayDay", side -> path("postId", side.posts().post())),
            scoped("postDayHolder", side -> side.posts().seat()),
            scoped("postDayTellNoShow", side -> side.posts().newNoShow()),
            scoped("postDaySign", side -> side.posts().newSign()),
            scoped("noShowMessagesGet", side -> side.posts().noShow()),
            filtered("mealsMeals", side -> nothing(), side -> text(side.posts().post())),
            scoped("handoversList", side -> path("postId", side.posts().post())),
            scoped("handoversTell", side -> side.posts().handover()),
            scoped(
                    "handoversTake",
                    side -> path("handoverId", side.posts().newHandover()).and(body("id", newId()))),
            everywhere("equipmentItems", side -> nothing()),
            filtered(
                    "equipmentRefused",
                    side -> nothing(),
                    side -> text(side.posts().device())),
            scoped("equipmentEquipment", side -> path("postId", side.posts().post())),
            scoped("equipmentTell", side -> side.posts().stock()),
            // notices
            filtered("noticesList", side -> nothing(), side -> side.chain().notice()),
            everywhere("noticesDeadlineRules", side -> nothing()),
            scoped("noticesGet", side -> path("noticeId", side.chain().notice())),
            scoped("noticesDraft", side -> side.notices().draft()),
            scoped(
                    "noticesReword",
                    side -> path("noticeId", side.notices().newDraft())
                            .and(body("id", newId(), "title", Map.of("zh", "any"), "body", Map.of("zh", "any")))),
            scoped("noticesIssue", side -> side.notices().issue()),
            // where nothing of one's own stands in it, it is empty: ReadershipAppTest
            everywhere("cascadeCascade", side -> path("noticeId", side.notices().issued())),
            everywhere(
                    "cascadeEscalations",
                    side -> path("noticeId", side.notices().issued())),
            filtered("inboxList", side -> nothing(), side -> side.notices().addressee()),
            everywhere("inboxSilences", side -> nothing()),
            scoped("inboxAnswer", side -> side.notices().receipt()),
            everywhere("arrivalsListen", side -> query("seconds", 0)),
            scoped("annexesList", side -> path("noticeId", side.notices().newDraft())),
            scoped("annexesAdd", side -> side.notices().newAnnex()),
            scoped("annexesGet", side -> side.notices().withAnnex()),
            scoped("annexesRemove", side -> side.notices().withAnnex()),
            filtered(
                    "channelsList",
                    side -> nothing(),
                    side -> text(side.notices().channel())),
            scoped("channelsAdd", side -> side.notices().channelToAdd()),
            scoped(
                    "channelsRemove",
                    side -> path("channelId", side.notices().newChannel()).and(body("id", newId(), "reason", "any"))),
            scoped(
                    "channelsTryOut",
                    side -> path("channelId", side.notices().channel()).and(body("id", newId()))),
            filtered(
                    "channelsDeliveries",
                    side -> nothing(),
                    side -> text(side.notices().channel())),
            scoped(
                    "channelsDeliveriesOf",
                    side -> path("noticeId", side.notices().issued())),
            scoped(
                    "channelsResend",
                    side -> path("deliveryId", side.notices().newDelivery()).and(body("id", newId()))),
            // zones
            everywhere("zonesList", side -> nothing()),
            everywhere("zonesFeatures", side -> nothing()),
            everywhere("zonesSchemes", side -> nothing()),
            everywhere("zonesGet", side -> path("zoneId", side.zones().zone())),
            everywhere("zonesFeaturesOf", side -> path("zoneId", side.zones().zone())),
            everywhere("heldGet", side -> query("areaId", side.area())),
            scoped("zonesOpen", side -> side.zones().newZone()),
            scoped("zonesChange", side -> side.zones().newChange()),
            scoped("zonesClose", side -> side.zones().newClosing()),
            scoped("zonesReopen", side -> side.zones().newReopening()),
            scoped("coversPreview", side -> side.zones().preview()),
            scoped("coversGeoJson", side -> side.zones().geoJson()),
            scoped("zonePeopleCounts", side -> path("zoneId", side.zones().zone())),
            scoped("zonePeopleList", side -> path("zoneId", side.zones().zone()))
                    .showing(side -> text(side.town().person())),
            filtered("holdsList", side -> nothing(), side -> side.zones().hold().toString()),
            everywhere("holdsRules", side -> nothing()),
            everywhere("holdsSelf", side -> nothing()),
            scoped("holdsGet", side -> path("holdId", side.zones().hold()))
                    .showing(side -> text(side.town().person())),
            scoped("holdsRequest", side -> side.zones().newHold()),
            scoped("holdsRelease", side -> side.zones().newRelease()),
            // rounds
            filtered(
                    "roundsList",
                    side -> nothing(),
                    side -> side.rounds().round().toString()),
            everywhere("roundsEditions", side -> nothing()),
            filtered(
                    "roundsCampaigns",
                    side -> nothing(),
                    side -> side.rounds().campaign().toString()),
            scoped("roundsPreview", side -> side.rounds().newRound()),
            scoped("roundsOpen", side -> side.rounds().newRound()),
            scoped("roundsGet", side -> side.rounds().roundId()),
            scoped("roundsAreas", side -> side.rounds().roundId()),
            scoped("roundsEnd", side -> side.rounds().newEnding()),
            scoped("roundsTakeBack", side -> side.rounds().newTakingBack()),
            scoped("roundsNumber", side -> side.rounds().newNumber()),
            scoped("roundDoorsHouses", side -> side.rounds().roundId()),
            scoped("roundDoorsDoors", side -> side.rounds().doors())
                    .showing(side -> text(side.town().person())),
            scoped("roundDoorsKnock", side -> side.rounds().newKnock()),
            scoped("roundDoorsTakeBack", side -> side.rounds().newKnockTakenBack()),
            scoped("roundDoorsSetAside", side -> side.rounds().newSettingAside()),
            scoped("roundDoorsTellNotTested", side -> side.rounds().newNotTested()),
            scoped("roundDoorsNotTested", side -> side.rounds().roundId()),
            scoped("roundDoorsCorrections", side -> side.rounds().roundId()),
            filtered(
                    "refusedRoundRecordsList",
                    side -> nothing(),
                    side -> side.rounds().device().toString()),
            filtered(
                    "testingNeedsList",
                    side -> nothing(),
                    side -> side.rounds().need().toString()),
            scoped("testingNeedsTell", side -> side.rounds().newNeed()),
            scoped("testingNeedsEnd", side -> side.rounds().newNeedEnded()),
            // reports
            filtered(
                    "bulletinsMobilisation",
                    side -> nothing(),
                    side -> text(side.duty().assignment())),
            filtered("bulletinsDocument", side -> nothing(), side -> side.duty().reference()),
            filtered(
                    "bulletinsPeople",
                    side -> path("figureKey", "all.total"),
                    side -> text(side.town().person())),
            // callups
            filtered(
                    "callupsList",
                    side -> nothing(),
                    side -> text(side.callups().plan())),
            scoped("callupsAsk", side -> side.callups().newPlan()),
            scoped("callupsGet", side -> side.callups().at()),
            scoped("callupsEdit", side -> side.callups().newEdit()),
            scoped("callupsUndo", side -> side.callups().newUndo()),
            scoped("callupsPublish", side -> side.callups().newPublication()),
            scoped("callupRunsAsk", side -> side.callups().newRun()),
            scoped("callupRunsGet", side -> side.callups().atRun()),
            scoped("callupRunsStop", side -> side.callups().atRun().and(body("id", newId()))),
            scoped("callupVersionsGet", side -> side.callups().atVersion()),
            scoped("callupVersionsVolunteers", side -> side.callups().atVersion()),
            scoped("callupVersionsTimetable", side -> side.callups().atVersion()),
            scoped("callupNewsGet", side -> side.callups().at()),
            scoped("pointStaffingCovered", side -> side.callups().at()),
            scoped("pointStaffingRequest", side -> side.callups().newRequest()),
            everywhere("ownCallupsSelf", side -> nothing()),
            everywhere("ownCallupsCalling", side -> nothing()),
            // specimens
            everywhere("samplingCodesSelf", side -> nothing()).anyAnswer(),
            everywhere(
                            "samplingCodesDependant",
                            side -> path("personId", side.town().person()))
                    .anyAnswer(),
            scoped("samplingCodesSheet", side -> query("areaId", side.area()))
                    .showing(side -> text(side.town().person())),
            filtered(
                    "tubesList",
                    side -> query("roundId", side.specimens().round()),
                    side -> side.specimens().tube()),
            filtered(
                    "tubesCsv",
                    side -> query("roundId", side.specimens().round()),
                    side -> side.specimens().tube()),
            filtered(
                    "tubesSurfaces", side -> nothing(), side -> side.specimens().surface()),
            scoped("tubesGet", side -> path("code", side.specimens().tube())),
            scoped("tubesGet", side -> path("code", side.specimens().surface())),
            scoped("tubesMembers", side -> path("code", side.specimens().tube()))
                    .showing(side -> text(side.town().person())),
            scoped("tubesLook", side -> side.specimens().newLook()),
            scoped("tubesVoidSwab", side -> side.specimens().newSwabVoiding()),
            scoped("tubesVoidTube", side -> side.specimens().newTubeVoiding()),
            filtered(
                    "desksRefused",
                    side -> nothing(),
                    side -> text(side.specimens().desk())),
            filtered("desksUnknown", side -> nothing(), side -> side.specimens().slip()),
            filtered(
                    "desksDoubles",
                    side -> query("roundId", side.specimens().round()),
                    side -> text(side.town().person())),
            scoped("desksIdentify", side -> side.specimens().newIdentification()),
            filtered(
                    "boxesList",
                    side -> nothing(),
                    side -> text(side.specimens().box())),
            scoped("boxesList", side -> query("laboratoryId", side.specimens().laboratory())),
            filtered(
                    "boxesLate",
                    side -> nothing(),
                    side -> text(side.specimens().box())),
            scoped("boxesByCode", side -> path("code", side.specimens().boxCode())),
            scoped("boxesGet", side -> path("boxId", side.specimens().box())),
            scoped("boxesPack", side -> side.specimens().newPacking()),
            scoped("boxesProposals", side -> path("boxId", side.specimens().box())),
            scoped("boxesSend", side -> side.specimens().newDispatch()),
            scoped("boxesSettle", side -> side.specimens().newSettlement()),
            filtered(
                    "laboratoriesList",
                    side -> nothing(),
                    side -> text(side.specimens().laboratory())),
            scoped("laboratoriesOpen", side -> side.specimens().newLaboratory()),
            scoped(
                    "laboratoriesCapacities",
                    side -> path("laboratoryId", side.specimens().laboratory())),
            scoped("laboratoriesTell", side -> side.specimens().newCapacity()),
            scoped("laboratoriesReceive", side -> side.specimens().newReceipt()),
            // a tube that came to it
            scoped(
                    "laboratoriesLook",
                    side -> side.specimens()
                            .newLook()
                            .and(path("laboratoryId", side.specimens().laboratory()))),
            // testing
            scoped("resultFilesReceive", side -> side.chain().newFile())
                    .ofOrganization()
                    .refusedWith("testing.no-laboratory"),
            filtered("resultFilesList", side -> nothing(), side -> side.chain().batch()),
            scoped("resultFilesGet", side -> path("batchId", side.chain().batch())),
            scoped(
                    "resultFilesListResults",
                    side -> path("batchId", side.chain().batch())),
            scoped(
                            "resultFilesRefusedRows",
                            side -> path("batchId", side.chain().batch()))
                    .ofOrganization(),
            scoped("tubeBatchesReceive", side -> side.testing().newBatch())
                    .ofOrganization()
                    .refusedWith("testing.no-laboratory"),
            filtered(
                    "tubeBatchesList",
                    side -> nothing(),
                    side -> side.testing().batch().toString()),
            scoped("tubeBatchesGet", side -> path("batchId", side.testing().batch())),
            // coverage
            everywhere("coverageRounds", side -> nothing()),
            filtered("coverageTops", side -> path("roundId", side.coverage().round()), side -> text(side.area())),
            scoped("coverageNode", side -> ofNode(side)),
            scoped("coverageDoors", side -> ofNode(side)),
            scoped("coverageCounts", side -> ofNode(side)),
            scoped("coverageListen", side -> ofNode(side).and(query("seconds", 0))),
            filtered(
                    "coverageSearch",
                    side -> path("roundId", side.coverage().round()).and(query("words", "1栋")),
                    side -> side.town().building().value().toString()),
            scoped(
                    "coverageWorkMissing",
                    side -> path("roundId", side.coverage().round())
                            .and(path("nodeId", side.town().building()))),
            scoped("coverageWorkForecast", side -> ofNode(side)),
            scoped("coverageWorkLost", side -> ofNode(side)),
            scoped("coverageWorkLostTubes", side -> ofNode(side).and(path("place", "NOT_ARRIVED"))),
            everywhere(
                    "coverageWorkTurnaround",
                    side -> path("roundId", side.coverage().round())),
            scoped("whereaboutsTube", side -> path("code", side.coverage().tube())),
            scoped("whereaboutsPerson", side -> path("personId", side.town().person())),
            everywhere("whereaboutsSelf", side -> nothing()),
            everywhere(
                            "whereaboutsDependant",
                            side -> path("personId", side.town().person()))
                    .anyAnswer(),
            scoped("hl7Receive", side -> side.testing().newMessage())
                    .ofOrganization()
                    .refusedWith("testing.no-laboratory"),
            scoped("tubeFilesGet", side -> path("batchId", side.testing().newTubeFile())),
            scoped("tubeFilesConfirm", side -> path("batchId", side.testing().newTubeFile()))
                    .ofOrganization(),
            scoped("tubeFilesApprove", side -> path("batchId", side.testing().newTubeFile())),
            filtered(
                    "heldResultsList", side -> nothing(), side -> side.testing().held()),
            scoped(
                    "heldResultsDecide",
                    side -> path("resultId", side.testing().newHeld())
                            .and(body("id", newId(), "released", true, "reason", "any"))),
            filtered(
                    "poolsList",
                    side -> nothing(),
                    side -> side.testing().pool().toString()),
            filtered(
                    "poolsListRecalls",
                    side -> nothing(),
                    side -> side.testing().pool().toString()),
            scoped("poolsGet", side -> path("poolId", side.testing().pool())),
            scoped("poolsPeople", side -> path("poolId", side.testing().pool()))
                    .showing(side -> text(side.town().person())),
            scoped("poolsRecall", side -> side.testing().newRecall()),
            filtered(
                    "surfaceResultsList",
                    side -> nothing(),
                    side -> side.specimens().surface()),
            everywhere("poolAdviceGet", side -> nothing()),
            everywhere("ownTestsSelf", side -> nothing()),
            everywhere("ownTestsDependant", side -> path("personId", side.town().person()))
                    .anyAnswer(),
            // cases and their contacts
            filtered("casesList", side -> nothing(), side -> side.chain().theCase()),
            scoped("casesGet", side -> path("caseId", side.chain().theCase())),
            scoped(
                    "casesReview",
                    side -> path("caseId", side.chain().theCase()).and(body("id", newId(), "reason", "any"))),
            scoped("caseCourseCourse", side -> path("caseId", side.chain().theCase())),
            scoped(
                    "caseCourseState",
                    side -> path("caseId", side.chain().theCase())
                            .and(body("id", newId(), "kind", "SEVERITY", "day", "2021-07-28", "severity", "MILD"))),
            scoped("caseSourcesSources", side -> path("caseId", side.chain().theCase())),
            scoped(
                    "caseSourcesState",
                    side -> path("caseId", side.town().newCase())
                            .and(body("id", newId(), "source", side.chain().theCase(), "sureness", "LIKELY"))),
            scoped(
                    "investigationTrajectory",
                    side -> path("caseId", side.chain().theCase())),
            scoped("investigationInterview", side -> path("caseId", side.chain().theCase())),
            scoped(
                    "investigationHold",
                    side -> path("caseId", side.chain().theCase())
                            .and(body(
                                    "id",
                                    newId(),
                                    "answers",
                                    Map.of("symptoms", List.of(), "occupation", "any", "note", "")))),
            filtered("chainsList", side -> nothing(), side -> side.chain().theCase()),
            filtered(
                    "lineListTake",
                    side -> query("form", "LINELIST"),
                    side -> side.chain().number()),
            everywhere("contactRulesList", side -> nothing()),
            scoped("contactsList", side -> path("caseId", side.chain().theCase())),
            scoped("contactsSummarize", side -> path("caseId", side.chain().theCase())),
            // each of another class than before
            scoped("contactsReclassify", side -> side.chain().contactAct().and(body("as", "GENERAL"))),
            scoped("contactsExclude", side -> side.chain().contactAct()).anyAnswer(),
            scoped("contactsApprove", side -> side.chain().contactAct()).anyAnswer(),
            scoped("contactChangesList", side -> path("caseId", side.chain().theCase())),
            scoped(
                    "contactChangesGet",
                    side -> path("caseId", side.chain().theCase()).and(path("revision", 1))),
            // following them
            filtered(
                    "tracersWorkList",
                    side -> query("personId", WalkFollowed.of(side).person()),
                    side -> text(WalkFollowed.of(side).person())),
            everywhere("tracersWorkSummarize", side -> nothing()),
            everywhere("tracersWorkTracers", side -> nothing()),
            scoped("tracersWorkAssign", side -> WalkFollowed.of(side).assignment()),
            scoped("tracersWorkSpread", side -> WalkFollowed.of(side).spread()).anyAnswer(),
            everywhere("tracersWorkHandOver", side -> WalkFollowed.of(side).handover())
                    .anyAnswer(),
            scoped("followedContactsGet", side -> WalkFollowed.of(side).contact())
                    .showing(side -> text(WalkFollowed.of(side).person())),
            scoped(
                    "followedContactsState",
                    side -> WalkFollowed.of(side).contact().and(body("id", newId(), "kind", "REACHED"))),
            scoped(
                            "followedContactsReport",
                            side -> WalkFollowed.of(side)
                                    .contact()
                                    .and(WalkFollowed.of(side).health()))
                    .anyAnswer(),
            everywhere("secondaryReleasesList", side -> nothing()),
            scoped("secondaryReleasesRelease", side -> WalkFollowed.of(side).release())
                    .anyAnswer(),
            filtered(
                    "tracingLettersList",
                    side -> nothing(),
                    side -> WalkFollowed.of(side).letter().toString()),
            scoped(
                    "tracingLettersGet",
                    side -> path("letterId", WalkFollowed.of(side).letter())),
            scoped("tracingLettersWrite", side -> WalkFollowed.of(side).newLetter())
                    .anyAnswer(),
            scoped(
                            "tracingLettersSend",
                            side -> path("letterId", WalkFollowed.of(side).letter())
                                    .and(body("id", newId())))
                    .anyAnswer(),
            scoped(
                            "tracingLettersAnswer",
                            side -> path("letterId", WalkFollowed.of(side).sent())
                                    .and(body("id", newId(), "kind", "FOUND", "answeredBy", "any")))
                    .anyAnswer(),
            everywhere("ownTracingSelf", side -> nothing()),
            everywhere(
                            "ownTracingDependant",
                            side -> path("personId", side.town().person()))
                    .anyAnswer(),
            // sites
            filtered(
                    "sitesList",
                    side -> nothing(),
                    side -> text(side.quarantine().site())),
            scoped("sitesFound", side -> side.quarantine().newSite()),
            scoped("sitesGet", side -> side.quarantine().ofSite()),
            scoped("sitesBuild", side -> side.quarantine().newRooms()),
            scoped("sitesTurn", side -> side.quarantine().newTurn()),
            scoped("sitesTurnRooms", side -> side.quarantine().newRoomTurn()),
            scoped("sitesAddPassage", side -> side.quarantine().newPassage()),
            scoped("sitesEndPassage", side -> side.quarantine().ofSite().and(path("passageId", newId()))),
            scoped("sitesAddCare", side -> side.quarantine().newCare()),
            scoped("sitesEndCare", side -> side.quarantine().ofSite().and(path("careId", newId()))),
            scoped("sitesAskTeam", side -> side.quarantine().newTeam()),
            scoped(
                    "sitesSizeTeam",
                    side -> side.quarantine().newTeamSize(side.posts().post())),
            // quarantine
            everywhere("ordersCounts", side -> nothing()),
            filtered(
                    "ordersList",
                    side -> nothing(),
                    side -> text(side.quarantine().order())),
            filtered(
                    "ordersWaiting",
                    side -> nothing(),
                    side -> text(side.quarantine().order())),
            scoped("ordersApprove", side -> side.quarantine().newApproval()),
            scoped("ordersRevoke", side -> side.quarantine().newDecision()),
            scoped("ordersGet", side -> path("orderId", side.quarantine().order())),
            scoped("ordersPlace", side -> side.quarantine().newPlace()),
            everywhere("roomsLatest", side -> nothing()),
            everywhere("roomsSearch", side -> body("id", newId(), "seed", 1)),
            scoped("roomsWhy", side -> path("orderId", side.quarantine().order())),
            scoped("roomsPlace", side -> side.quarantine().newRoom()),
            scoped("roomsTell", side -> side.quarantine().newStayFact()),
            // visits
            filtered(
                    "visitImportsList", side -> nothing(), side -> side.visits().waiting()),
            everywhere("visitImportsDays", side -> nothing()),
            everywhere("visitImportsTemplate", side -> nothing()),
            scoped("visitImportsAnnounce", side -> side.visits().newFile()),
            scoped("visitImportsGet", side -> path("importId", side.visits().waiting())),
            scoped(
                    "visitImportsReceive",
                    side -> path("importId", side.visits().newWaiting())
                            .and(query("number", 1))
                            .and(csv(WalkVisits.FILE))),
            scoped("visitImportsStart", side -> path("importId", side.visits().newWhole())),
            scoped(
                    "visitImportsWithdraw",
                    side -> path("importId", side.visits().newRead()).and(body("id", newId(), "reason", "any"))),
            scoped(
                    "visitImportsRefusedRows",
                    side -> path("importId", side.visits().waiting())),
            scoped("enteredVisitsList", side -> path("personId", side.town().person())),
            scoped(
                    "enteredVisitsEnter",
                    side -> path("personId", side.town().person())
                            .and(side.visits().newVisit())),
            scoped(
                    "enteredVisitsCorrect",
                    side -> path("personId", side.town().person())
                            .and(path("visitId", side.visits().newEntered()))
                            .and(body("id", newId(), "reason", "any"))),
            scoped("personTravelGet", side -> path("personId", side.town().person())),
            everywhere("travelSelf", side -> nothing()).anyAnswer(),
            everywhere("travelDependant", side -> path("personId", side.town().person()))
                    .anyAnswer(),
            everywhere("travelListRisks", side -> nothing()),
            scoped("travelEnterRisk", side -> side.visits().newRisk()),
            scoped(
                    "travelEndRisk",
                    side -> path("riskId", side.visits().newEnteredRisk())
                            .and(body("id", newId(), "endDay", "2021-08-20", "reason", "any"))),
            filtered("gatheringsList", side -> nothing(), side -> side.chain().gathering()),
            scoped("gatheringsGet", side -> path("gatheringId", side.chain().gathering())),
            scoped("gatheringsEnter", side -> side.chain().newGathering()),
            scoped(
                    "gatheringsAddAttendees",
                    side -> path("gatheringId", side.chain().gathering())
                            .and(attendees(side.town().newPerson()))),
            scoped(
                    "gatheringsWithdraw",
                    side -> path("gatheringId", side.chain().gathering())
                            .and(body("id", newId(), "personId", side.chain().newAttendee(), "reason", "any"))),
            // demo
            everywhere("demoProgress", side -> nothing()),
            everywhere("demoLaboratoryFile", side -> nothing()).anyAnswer(),
            everywhere("demoRound", side -> nothing()),
            scoped("demoStartRound", side -> body("areaId", side.area(), "pace", 1))
                    .anyAnswer(),
            everywhere("demoStopRound", side -> nothing()).anyAnswer());

    private WalkCases() {}

    /// How to call one operation. It may have several lines.
    ///
    /// @param shows what a successful answer contains of a side: that of the other one, never
    /// @param holder the scope in which a permitted caller must succeed inside
    /// @param refusal the code with which a `scoped` one is refused outside
    /// @param mayFail a permitted caller may also be told that the thing is not there
    /// @param sessionless the call would end the session of the walk
    record Case(
            String operationId,
            Kind kind,
            Function<WalkSide, Call> call,
            @Nullable Function<WalkSide, String> shows,
            Holder holder,
            String refusal,
            boolean mayFail,
            boolean sessionless) {
        Case anyAnswer() {
            return new Case(operationId, kind, call, shows, holder, refusal, true, sessionless);
        }

        Case withoutSession() {
            return new Case(operationId, kind, call, shows, holder, refusal, mayFail, true);
        }

        Case showing(Function<WalkSide, String> what) {
            return new Case(operationId, kind, call, what, holder, refusal, mayFail, sessionless);
        }

        /// For what belongs to an organization alone, not to its area.
        Case ofOrganization() {
            return new Case(operationId, kind, call, shows, Holder.ORGANIZATION, refusal, mayFail, sessionless);
        }

        Case refusedWith(String code) {
            return new Case(operationId, kind, call, shows, holder, code, mayFail, sessionless);
        }
    }

    enum Holder {
        AREA,
        ORGANIZATION
    }

    enum Kind {
        SCOPED,
        FILTERED,
        EVERYWHERE
    }

    /// What goes into the request. Ids may be given typed or plain.
    ///
    /// @param csv a file in place of the body
    record Call(
            Map<String, Object> path,
            Map<String, Object> query,
            Map<String, Object> body,
            @Nullable String csv) {
        Call and(Call more) {
            return new Call(
                    merge(path, more.path),
                    merge(query, more.query),
                    merge(body, more.body),
                    more.csv == null ? csv : more.csv);
        }

        private static Map<String, Object> merge(Map<String, Object> one, Map<String, Object> other) {
            var both = new HashMap<>(one);
            both.putAll(other);
            return both;
        }
    }

    private static Case scoped(String operationId, Function<WalkSide, Call> call) {
        return new Case(operationId, Kind.SCOPED, call, null, Holder.AREA, "access.outside-scope", false, false);
    }

    private static Case filtered(String operationId, Function<WalkSide, Call> call, Function<WalkSide, String> shows) {
        return new Case(operationId, Kind.FILTERED, call, shows, Holder.AREA, "access.outside-scope", false, false);
    }

    private static Case everywhere(String operationId, Function<WalkSide, Call> call) {
        return new Case(operationId, Kind.EVERYWHERE, call, null, Holder.AREA, "access.outside-scope", false, false);
    }

    private static Call ofNode(WalkSide side) {
        return path("roundId", side.coverage().round()).and(path("nodeId", side.area()));
    }

    static Call nothing() {
        return new Call(Map.of(), Map.of(), Map.of(), null);
    }

    static Call path(String name, Object value) {
        return new Call(Map.of(name, value), Map.of(), Map.of(), null);
    }

    static Call query(String name, Object value) {
        return new Call(Map.of(), Map.of(name, value), Map.of(), null);
    }

    static Call csv(String text) {
        return new Call(Map.of(), Map.of(), Map.of(), text);
    }

    /// @param namesAndValues name, value, name, value …
    static Call body(Object... namesAndValues) {
        var body = new HashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            body.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return new Call(Map.of(), Map.of(), body, null);
    }

    static Call export(String kind, UUID subject) {
        return body("id", newId(), "kind", kind, "subjectId", subject, "format", "CSV", "reason", "any");
    }

    private static Call newPerson(UUID id, WalkTown town) {
        return body("id", id, "name", "向往", "sex", "FEMALE", "birthDate", "1990-01-01", "dwellingId", town.dwelling());
    }

    private static Call moveTo(WalkTown town) {
        return body("id", newId(), "dwellingId", town.dwelling(), "reason", "any");
    }

    private static Call reveal(PersonId... people) {
        return body("id", newId(), "personIds", List.of(people), "note", "any");
    }

    static Call attendees(PersonId person) {
        return body("id", newId(), "reason", "any", "identityNumbers", List.of(), "personIds", List.of(person));
    }
}
