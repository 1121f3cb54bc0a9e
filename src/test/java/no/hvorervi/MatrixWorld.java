package no.hvorervi;

import static no.hvorervi.db.Tables.MEMBERSHIP;
import static no.hvorervi.db.Tables.SCIM_GROUP;
import static no.hvorervi.db.Tables.SCRIPT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.hvorervi.Matrix.At;
import no.hvorervi.Matrix.Target;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.AccountRegister;
import no.hvorervi.accounts.Roles;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.actions.TestActions;
import no.hvorervi.assessment.Answer;
import no.hvorervi.assessment.Assessment;
import no.hvorervi.assessment.AssessmentService;
import no.hvorervi.assessment.Rating;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.controls.TestControls;
import no.hvorervi.controls.UnitControl;
import no.hvorervi.coordination.TestCoordination;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.ActionId;
import no.hvorervi.ids.ActionShareId;
import no.hvorervi.ids.AssessmentId;
import no.hvorervi.ids.ControlEntryId;
import no.hvorervi.ids.ControlId;
import no.hvorervi.ids.HandedUpId;
import no.hvorervi.ids.MembershipId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.ScimGroupId;
import no.hvorervi.ids.ScriptId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.ids.WorkshopId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.people.DelegationService;
import no.hvorervi.rounds.TestRounds;
import no.hvorervi.workshop.TestWorkshops;
import org.jooq.DSLContext;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;

/**
 * Two municipalities with a unit at every distance, each with a leader, a submitted assessment and a draft, and people in
 * every role to ask about them.
 */
@Lazy
@TestComponent
final class MatrixWorld {

    private static final long UNKNOWN = 987_654_321_987L;

    private final TestUnits units;
    private final TestUsers users;
    private final AssessmentService assessments;
    private final CriteriaService criteria;
    private final DelegationService delegations;
    private final TestRounds rounds;
    private final TestActions actions;
    private final TestControls controls;
    private final TestCoordination coordination;
    private final TestWorkshops workshops;
    private final DSLContext sql;
    private final LocalDate today;
    private final MunicipalityId partner;

    private final Map<Target, Asked> ofUnits = new EnumMap<>(Target.class);
    private final Map<Target, Asked> ofMunicipalities = new EnumMap<>(Target.class);
    private final Map<UnitId, Map<String, TestUser>> askers = new HashMap<>();
    private final Map<String, TestUser> withoutUnits = new HashMap<>();

    /** What is asked for. */
    record Asked(
            UnitId unit,
            MunicipalityId municipality,
            MunicipalityId partner,
            AccountId person,
            MembershipId role,
            MembershipId loan,
            AssessmentId submitted,
            AssessmentId draft,
            ScimGroupId group,
            RoundId round,
            ScriptId script,
            ActionId action,
            ControlId control,
            ControlEntryId entry,
            ActionShareId joint,
            HandedUpId handed,
            WorkshopId workshop,
            LocalDate soon) {}

    MatrixWorld(
            TestUnits units,
            TestUsers users,
            AssessmentService assessments,
            CriteriaService criteria,
            DelegationService delegations,
            TestRounds rounds,
            TestActions actions,
            TestControls controls,
            TestCoordination coordination,
            TestWorkshops workshops,
            DSLContext sql,
            AccountRegister accounts,
            TestClock clock) {
        this.units = units;
        this.users = users;
        this.assessments = assessments;
        this.criteria = criteria;
        this.delegations = delegations;
        this.rounds = rounds;
        this.actions = actions;
        this.controls = controls;
        this.coordination = coordination;
        this.workshops = workshops;
        this.sql = sql;
        today = NorwegianTime.today(clock);
        partner = units.municipalityOf(units.root("Samarbeidende kommune"));
        UnitId root = units.root("Egen kommune");
        UnitId parent = units.below(root, "Overordnet");
        UnitId own = units.below(parent, "Egen enhet");
        UnitId ended = units.below(own, "Avviklet");
        UnitId coming = units.below(own, "Kommende");
        UnitId otherRoot = units.root("Fremmed kommune");
        ofUnits.put(Target.OWN, asked(own));
        ofUnits.put(Target.CHILD, asked(units.below(own, "Underordnet")));
        ofUnits.put(Target.PARENT, asked(parent));
        ofUnits.put(Target.SIBLING, asked(units.below(parent, "Naboen")));
        ofUnits.put(Target.ELSEWHERE, asked(units.below(otherRoot, "Fremmed enhet")));
        ofUnits.put(Target.ENDED, asked(ended));
        ofUnits.put(Target.COMING, asked(coming));
        ofUnits.put(Target.OWN_ENDED, get(ofUnits, Target.ENDED));
        ofUnits.put(Target.OWN_COMING, get(ofUnits, Target.COMING));
        ofUnits.put(Target.UNKNOWN, unknown());
        ofMunicipalities.put(Target.OWN, asked(root));
        ofMunicipalities.put(Target.ELSEWHERE, asked(otherRoot));
        ofMunicipalities.put(Target.PARENT, get(ofMunicipalities, Target.OWN));
        ofMunicipalities.put(Target.UNKNOWN, unknown());
        for (UnitId unit : List.of(root, own, ended, coming)) {
            for (UnitRole role : UnitRole.values()) {
                TestUser asker = users.person("Spør " + role);
                units.give(role, unit, asker);
                askers.computeIfAbsent(unit, id -> new HashMap<>()).put(role.name(), asker);
            }
        }
        units.end(ended, today.minusDays(1));
        units.begin(coming, today.plusDays(1));
        withoutUnits.put(Matrix.PERSON, users.person());
        withoutUnits.put(Roles.OPERATOR, users.operator());
        TestUser disabled = users.operator();
        for (UnitId unit : List.of(root, own)) {
            for (UnitRole role : UnitRole.values()) {
                units.give(role, unit, disabled);
            }
        }
        accounts.setDisabled(disabled.id(), true);
        withoutUnits.put(Matrix.DISABLED, disabled);
    }

    private Asked asked(UnitId unit) {
        TestUser leader = units.leader(unit);
        users.signIn(leader);
        Assessment first = assessments.start(unit);
        criteria.latest()
                .principles()
                .forEach(each ->
                        assessments.saveAnswer(first.id(), each.id(), Answer.EMPTY.withRating(Rating.of(3)), 0));
        assessments.submit(first.id());
        AssessmentId draft = assessments.reopen(unit).id();
        TestUser colleague = users.person();
        units.give(UnitRole.VIEWER, unit, colleague);
        delegations.lend(unit, leader.id(), colleague.id(), today, today.plusDays(30));
        MembershipId loan = delegations.loans(unit).getFirst().role().id();
        RoundId round = rounds.prepared(unit).id();
        users.signIn(leader);
        WorkshopId workshop = workshops.planned(unit).id();
        ActionId action = actions.open(unit).id();
        UnitControl control = controls.entered(unit, "Rapport fra hver enhet");
        ActionShareId joint = coordination.asked(unit);
        HandedUpId handed = coordination.handed(unit);
        users.signOut();
        MunicipalityId municipality = units.municipalityOf(unit);
        return new Asked(
                unit,
                municipality,
                partner,
                leader.id(),
                role(unit, leader),
                loan,
                first.id(),
                draft,
                group(municipality),
                round,
                script(municipality),
                action,
                control.control().id(),
                control.entry().id(),
                joint,
                handed,
                workshop,
                today.plusDays(30));
    }

    /** A group of the municipality's directory. */
    private ScimGroupId group(MunicipalityId municipality) {
        ScimGroupId group = ScimGroupId.random();
        Instant since = today.atStartOfDay(NorwegianTime.ZONE).toInstant();
        sql.insertInto(SCIM_GROUP)
                .set(SCIM_GROUP.SCIM_GROUP_ID, group)
                .set(SCIM_GROUP.MUNICIPALITY_ID, municipality)
                .set(SCIM_GROUP.DISPLAY_NAME, "Gruppe " + group)
                .set(SCIM_GROUP.CREATED_AT, since)
                .set(SCIM_GROUP.CHANGED_AT, since)
                .execute();
        return group;
    }

    /** A programme of the municipality's own. */
    private ScriptId script(MunicipalityId municipality) {
        return sql.insertInto(SCRIPT)
                .set(SCRIPT.MUNICIPALITY_ID, municipality)
                .set(SCRIPT.TITLE, "Program " + UUID.randomUUID())
                .set(SCRIPT.MADE_OF, "time")
                .set(SCRIPT.VERSION, 0)
                .returningResult(SCRIPT.SCRIPT_ID)
                .fetchSingle()
                .value1();
    }

    private MembershipId role(UnitId unit, TestUser person) {
        return sql.select(MEMBERSHIP.MEMBERSHIP_ID)
                .from(MEMBERSHIP)
                .where(MEMBERSHIP.UNIT_ID.eq(unit))
                .and(MEMBERSHIP.ACCOUNT_ID.eq(person.id()))
                .fetchSingle(MEMBERSHIP.MEMBERSHIP_ID);
    }

    private Asked unknown() {
        return new Asked(
                new UnitId(UNKNOWN),
                new MunicipalityId(UNKNOWN),
                partner,
                new AccountId(UNKNOWN),
                new MembershipId(UNKNOWN),
                new MembershipId(UNKNOWN),
                new AssessmentId(UNKNOWN),
                new AssessmentId(UNKNOWN),
                ScimGroupId.random(),
                new RoundId(UNKNOWN),
                new ScriptId(UNKNOWN),
                new ActionId(UNKNOWN),
                new ControlId(UNKNOWN),
                new ControlEntryId(UNKNOWN),
                new ActionShareId(UNKNOWN),
                new HandedUpId(UNKNOWN),
                new WorkshopId(UNKNOWN),
                today.plusDays(30));
    }

    private static <K, V> V get(Map<K, V> map, K key) {
        return Objects.requireNonNull(map.get(key), () -> "Nothing for " + key);
    }

    /** What to ask for; empty where there is no such thing. */
    Optional<Asked> find(At at, Target target) {
        return Optional.ofNullable((at == At.MUNICIPALITY ? ofMunicipalities : ofUnits).get(target));
    }

    /** Who asks; empty for whoever is signed out. Municipalities are asked for by those with a role at the root. */
    Optional<TestUser> asker(String column, At at, Target target) {
        if (column.equals(Matrix.ANONYMOUS)) {
            return Optional.empty();
        }
        if (withoutUnits.containsKey(column)) {
            return Optional.of(get(withoutUnits, column));
        }
        Target held =
                switch (target) {
                    case OWN_ENDED, OWN_COMING -> target;
                    default -> Target.OWN;
                };
        Map<Target, Asked> places = at == At.MUNICIPALITY && target != Target.PARENT ? ofMunicipalities : ofUnits;
        return Optional.of(get(get(askers, get(places, held).unit()), column));
    }
}
