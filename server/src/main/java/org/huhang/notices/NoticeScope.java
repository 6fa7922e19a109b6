package org.huhang.notices;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Scopes;
import org.huhang.registry.Organization;
import org.huhang.registry.Organizations;
import org.huhang.shared.AreaId;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;

/// Who may see, draft, issue and answer what.
@ApplicationScoped
class NoticeScope {
    private final NoticeStore store;
    private final AddresseeStore addressees;
    private final Organizations organizations;
    private final Scopes scopes;
    private final Caller caller;

    NoticeScope(
            NoticeStore store, AddresseeStore addressees, Organizations organizations, Scopes scopes, Caller caller) {
        this.store = store;
        this.addressees = addressees;
        this.organizations = organizations;
        this.scopes = scopes;
        this.caller = caller;
    }

    Notice found(NoticeId id) {
        var notice = store.find(id)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("notices.no-such-notice", Map.of())));
        caller.requireThat(sees(notice));
        return notice;
    }

    /// A draft is for those who work where it is drafted; an internal notice for whoever might have issued it, and for
    /// those who answer for its addressees or from above them.
    boolean sees(Notice notice) {
        if (notice.state() == Notice.NoticeState.ISSUED) {
            return notice.readership() == Readership.PUBLIC || issues(notice) || isAddressed(notice.id());
        }
        return notice.organizationId() != null
                ? may(Permission.NOTICES_READ, notice.organizationId())
                : notice.areaIds().stream().anyMatch(area -> caller.may(Permission.NOTICES_READ, area));
    }

    private boolean isAddressed(NoticeId id) {
        var reach = reach(Permission.NOTICES_ANSWER, addressees.listAreas(id), addressees.listOrganizations(id));
        return !reach.areas().isEmpty() || !reach.organizations().isEmpty();
    }

    /// The same for all notices that there are.
    Sight sight() {
        var areas = store.listDraftingAreas();
        var organizationIds = store.listDraftingOrganizations();
        return new Sight(
                reach(Permission.NOTICES_READ, areas, organizationIds),
                reach(Permission.NOTICES_ISSUE, areas, organizationIds),
                reach(
                        Permission.NOTICES_ANSWER,
                        addressees.listInternalAreas(),
                        addressees.listInternalOrganizations()));
    }

    /// Which of them are the caller's to word, to issue and to follow; a few statements for all of them.
    Set<NoticeId> issued(List<Notice> all) {
        var reach = reach(
                Permission.NOTICES_ISSUE,
                all.stream().flatMap(each -> each.areaIds().stream()).toList(),
                all.stream()
                        .flatMap(each -> Stream.ofNullable(each.organizationId()))
                        .toList());
        return all.stream()
                .filter(each -> each.organizationId() != null
                        ? reach.organizations().contains(each.organizationId())
                        : !each.areaIds().isEmpty() && reach.areas().containsAll(each.areaIds()))
                .map(Notice::id)
                .collect(Collectors.toSet());
    }

    /// Whether it is the caller's to word, to issue and to follow.
    boolean issues(Notice notice) {
        return !issued(List.of(notice)).isEmpty();
    }

    void requireIssuer(Notice notice) {
        caller.requireThat(issues(notice));
    }

    /// What ends or changes another notice is for whoever might have issued that one.
    void requireIssuer(Relation relation) {
        store.find(relation.otherId()).ifPresent(this::requireIssuer);
    }

    /// On whose behalf the caller issues a draft of theirs: its organization, or the command post of the smallest area
    /// of theirs in which all of the draft lies.
    Office office(Notice draft) {
        if (draft.organizationId() != null) {
            return new Office(null, draft.organizationId());
        }
        return caller.areasWith(Permission.NOTICES_ISSUE).stream()
                .filter(mine -> draft.areaIds().stream().allMatch(area -> scopes.covers(mine, area)))
                .reduce((one, other) -> scopes.covers(one, other) ? other : one)
                .or(() -> draft.areaIds().stream().findFirst())
                .map(area -> new Office(area, null))
                .orElseThrow();
    }

    /// In which of these the caller holds it; three statements however many they are.
    Reach reach(Permission permission, Collection<AreaId> areas, Collection<OrganizationId> organizationIds) {
        if (!caller.holds(permission)) {
            return new Reach(Set.of(), Set.of());
        }
        var known = organizations.list(organizationIds);
        var places = new HashSet<>(areas);
        known.forEach(each -> places.add(each.areaId()));
        var inside = scopes.within(caller.areasWith(permission), places);
        var own = organizations.listBelow(caller.organizationsWith(permission)).stream()
                .map(Organization::id)
                .collect(Collectors.toSet());
        return new Reach(
                inside,
                known.stream()
                        .filter(each -> inside.contains(each.areaId()) || own.contains(each.id()))
                        .map(Organization::id)
                        .collect(Collectors.toSet()));
    }

    /// Whose notices are the caller's to issue and to follow.
    Reach issuers() {
        return reach(Permission.NOTICES_ISSUE, store.listDraftingAreas(), store.listDraftingOrganizations());
    }

    boolean holds(Office office) {
        return office.organizationId() != null
                ? may(Permission.NOTICES_ISSUE, office.organizationId())
                : office.areaId() != null && caller.may(Permission.NOTICES_ISSUE, office.areaId());
    }

    void requireIssuer(NewNotice wanted) {
        wanted.areaIds().forEach(area -> caller.require(Permission.NOTICES_ISSUE, area));
        if (wanted.organizationId() != null) {
            caller.requireThat(may(Permission.NOTICES_ISSUE, wanted.organizationId()));
        }
    }

    /// Whoever issues, issues to their own area and organization.
    void requireIssuer(Addressing to) {
        if (to.areaId() != null) {
            caller.require(Permission.NOTICES_ISSUE, to.areaId());
        } else if (to.organizationId() != null) {
            caller.requireThat(may(Permission.NOTICES_ISSUE, to.organizationId()));
        }
    }

    void requireAnswerer(Addressee addressee) {
        if (addressee.areaId() != null) {
            caller.require(Permission.NOTICES_ANSWER, addressee.areaId());
        } else if (addressee.organizationId() != null) {
            caller.requireThat(may(Permission.NOTICES_ANSWER, addressee.organizationId()));
        }
    }

    /// For which of them the caller may answer; a few statements for all of them.
    Set<AddresseeId> answered(List<Addressee> all) {
        var mine = reach(
                Permission.NOTICES_ANSWER,
                all.stream().flatMap(each -> Stream.ofNullable(each.areaId())).toList(),
                all.stream()
                        .flatMap(each -> Stream.ofNullable(each.organizationId()))
                        .toList());
        return all.stream()
                .filter(each -> mine.areas().contains(each.areaId())
                        || mine.organizations().contains(each.organizationId()))
                .map(Addressee::id)
                .collect(Collectors.toSet());
    }

    /// One that nobody knows is in nobody's scope.
    boolean may(Permission permission, OrganizationId organization) {
        return organizations
                .find(organization)
                .filter(known -> caller.may(permission, known.id(), known.areaId()))
                .isPresent();
    }
}
