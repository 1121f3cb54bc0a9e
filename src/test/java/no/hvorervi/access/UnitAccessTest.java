package no.hvorervi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.access.Place.Time;
import no.hvorervi.accounts.Account;
import no.hvorervi.accounts.AccountState;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.UnitId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may do what with which unit, over every role, function and distance. */
class UnitAccessTest {

    private static final UnitId ROOT = new UnitId(1);
    private static final UnitId PARENT = new UnitId(2);
    private static final UnitId OWN = new UnitId(3);
    private static final UnitId CHILD = new UnitId(4);
    private static final UnitId GRANDCHILD = new UnitId(5);
    private static final UnitId SIBLING = new UnitId(6);
    private static final UnitId OTHER = new UnitId(7);
    private static final UnitId UNKNOWN = new UnitId(8);
    private static final AccountId ME = new AccountId(1);

    private static final Map<UnitId, List<UnitId>> PATHS = Map.of(
            ROOT, List.of(ROOT),
            PARENT, List.of(ROOT, PARENT),
            OWN, List.of(ROOT, PARENT, OWN),
            CHILD, List.of(ROOT, PARENT, OWN, CHILD),
            GRANDCHILD, List.of(ROOT, PARENT, OWN, CHILD, GRANDCHILD),
            SIBLING, List.of(ROOT, PARENT, SIBLING),
            OTHER, List.of(OTHER));

    private final FakeFacts facts = new FakeFacts();
    private Optional<Account> signedIn =
            Optional.of(new Account(ME, "Kari", "kari@kommune.example", false, AccountState.ACTIVE));
    private final CurrentUser currentUser = new CurrentUser() {
        @Override
        public Optional<Account> find() {
            return signedIn;
        }
    };
    private final RememberedFacts remembered = new RememberedFacts(facts, new AccessMemory());
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private final UnitAccess access = new UnitAccess(remembered, currentUser, clock);

    @BeforeEach
    void plantTheTree() {
        PATHS.forEach((unit, path) -> facts.places.put(unit, new Place(Time.PRESENT, path)));
    }

    private void hold(UnitRole... roles) {
        facts.grants.put(
                ME, Arrays.stream(roles).map(role -> new Grant(role, OWN)).toList());
    }

    private List<UnitId> reached(UnitFunction function) {
        return PATHS.keySet().stream()
                .filter(unit -> access.may(function, unit))
                .sorted(java.util.Comparator.comparingLong(UnitId::value))
                .toList();
    }

    /** The whole matrix: B reaches the unit and all below, O the unit only, - nothing. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            FUNCTION,            ADMINISTRATOR, HR_ADVISER, UNIT_LEADER, DEPUTY, UNION_REPRESENTATIVE, SAFETY_REPRESENTATIVE, FACILITATOR, VIEWER
            SEE_UNIT,            B, B, B, B, B, B, B, B
            SEE_PEOPLE,          B, B, B, B, O, O, -, -
            SEE_ASSESSMENTS,     -, -, O, O, O, O, -, -
            WRITE_ASSESSMENT,    -, -, O, O, -, -, -, -
            WRITE_REPRESENTATIVES_ASSESSMENT, -, -, -, -, O, O, -, -
            DRAFT_ROUND,         B, B, B, B, -, -, -, -
            SEE_ROUND,           B, B, B, B, O, O, -, -
            APPROVE_ROUND_AS_LEADER, -, -, O, O, -, -, -, -
            APPROVE_ROUND_AS_REPRESENTATIVE, -, -, -, -, O, O, -, -
            DISTRIBUTE_CODES,    B, B, B, B, -, -, -, -
            OFFER_DEVICE,        B, B, B, B, O, O, -, -
            DELEGATE,            B, -, O, -, -, -, -, -
            MANAGE_UNITS,        B, -, -, -, -, -, -, -
            MANAGE_PEOPLE,       B, -, -, -, -, -, -, -
            SEE_PARTICIPATION,   B, B, B, B, O, O, -, -
            SEE_RESULTS,         -, -, O, O, O, O, -, -
            SEE_TOTALS,          B, B, B, B, -, -, -, B
            SHARE_RESULTS,       -, -, O, O, -, -, -, -
            WITHDRAW_SHARE,      -, -, O, O, O, O, -, -
            REVIEW_COMMENTS,     -, -, O, O, O, O, -, -
            SEE_OVERVIEW,        B, B, B, B, -, -, -, -
            IMPORT_ROUND,        B, -, -, -, -, -, -, -
            MANAGE_SCRIPTS,      B, B, -, -, -, -, B, -
            SEE_WORKSHOPS,       -, -, O, O, O, O, B, -
            RUN_WORKSHOP,        -, -, O, O, -, -, B, -
            SEE_ACTIONS,         -, -, O, O, O, O, B, -
            WRITE_ACTIONS,       -, -, O, O, -, -, B, -
            SEE_AUDIT_LOG,       B, -, -, -, -, -, -, -
            MANAGE_MUNICIPALITY, B, -, -, -, -, -, -, -
            """)
    void everyRoleReachesAsFarAsTheMatrixSays(
            UnitFunction function,
            String administrator,
            String hrAdviser,
            String leader,
            String deputy,
            String union,
            String safety,
            String facilitator,
            String viewer) {
        List<String> cells = List.of(administrator, hrAdviser, leader, deputy, union, safety, facilitator, viewer);
        assertThat(cells).hasSameSizeAs(UnitRole.values());
        var remaining = new java.util.ArrayDeque<>(cells);
        for (UnitRole role : UnitRole.values()) {
            String reach = remaining.remove();
            hold(role);
            facts.revision++;
            assertThat(reached(function))
                    .as("%s for %s", function, role)
                    .isEqualTo(
                            switch (reach) {
                                case "B" -> List.of(OWN, CHILD, GRANDCHILD);
                                case "O" -> List.of(OWN);
                                default -> List.of();
                            });
            assertThat(RoleReach.of(role, function))
                    .isEqualTo(
                            switch (reach) {
                                case "B" -> RoleReach.BELOW;
                                case "O" -> RoleReach.OWN;
                                default -> RoleReach.NONE;
                            });
            assertThat(access.unitsGiving(function)).isEqualTo(reach.equals("-") ? Set.of() : Set.of(OWN));
            assertThat(access.topsGiving(function)).isEqualTo(reach.equals("B") ? Set.of(OWN) : Set.of());
        }
    }

    @ParameterizedTest
    @EnumSource(UnitFunction.class)
    void nothingIsAllowedInAUnitThatDoesNotExist(UnitFunction function) {
        hold(UnitRole.values());
        assertThat(access.may(function, UNKNOWN)).isFalse();
        assertThatThrownBy(() -> access.require(function, UNKNOWN)).isInstanceOf(UnitNotFoundException.class);
    }

    /** Even when the facts tell of a role in it. */
    @ParameterizedTest
    @EnumSource(UnitFunction.class)
    void roleInAUnitThatIsNotThereGivesNothing(UnitFunction function) {
        hold(UnitRole.values());
        for (Time time : List.of(Time.PAST, Time.FUTURE)) {
            facts.places.put(OWN, new Place(time, PATHS.getOrDefault(OWN, List.of())));
            facts.revision++;
            assertThat(access.may(function, OWN)).as("%s", time).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(UnitRole.class)
    void unitThatHasEndedIsKnownOfFromAboveAndManagedByAdministratorsOnly(UnitRole role) {
        facts.places.put(CHILD, new Place(Time.PAST, PATHS.getOrDefault(CHILD, List.of())));
        hold(role);
        Set<UnitFunction> administrators = Set.of(
                UnitFunction.SEE_UNIT,
                UnitFunction.SEE_PEOPLE,
                UnitFunction.DRAFT_ROUND,
                UnitFunction.SEE_ROUND,
                UnitFunction.DISTRIBUTE_CODES,
                UnitFunction.OFFER_DEVICE,
                UnitFunction.DELEGATE,
                UnitFunction.MANAGE_UNITS,
                UnitFunction.MANAGE_PEOPLE,
                UnitFunction.SEE_PARTICIPATION,
                UnitFunction.SEE_TOTALS,
                UnitFunction.SEE_OVERVIEW,
                UnitFunction.IMPORT_ROUND,
                UnitFunction.MANAGE_SCRIPTS,
                UnitFunction.SEE_AUDIT_LOG,
                UnitFunction.MANAGE_MUNICIPALITY);
        assertThat(allowedWith(CHILD))
                .isEqualTo(role == UnitRole.ADMINISTRATOR ? administrators : Set.of(UnitFunction.SEE_UNIT));
    }

    @ParameterizedTest
    @EnumSource(UnitRole.class)
    void unitThatHasNotBegunIsKnownToAdministratorsOnly(UnitRole role) {
        facts.places.put(CHILD, new Place(Time.FUTURE, PATHS.getOrDefault(CHILD, List.of())));
        hold(role);
        assertThat(access.may(UnitFunction.SEE_UNIT, CHILD)).isEqualTo(role == UnitRole.ADMINISTRATOR);
        assertThat(access.may(UnitFunction.MANAGE_UNITS, CHILD)).isEqualTo(role == UnitRole.ADMINISTRATOR);
        assertThat(access.may(UnitFunction.SEE_ASSESSMENTS, CHILD)).isFalse();
        assertThat(access.may(UnitFunction.WRITE_ASSESSMENT, CHILD)).isFalse();
        assertThat(allowedWith(CHILD).isEmpty()).isEqualTo(role != UnitRole.ADMINISTRATOR);
    }

    private Set<UnitFunction> allowedWith(UnitId unit) {
        return Arrays.stream(UnitFunction.values())
                .filter(function -> access.may(function, unit))
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    @Test
    void rolesAddUp() {
        facts.grants.put(
                ME, List.of(new Grant(UnitRole.VIEWER, PARENT), new Grant(UnitRole.SAFETY_REPRESENTATIVE, CHILD)));
        assertThat(reached(UnitFunction.SEE_UNIT)).containsExactly(PARENT, OWN, CHILD, GRANDCHILD, SIBLING);
        assertThat(reached(UnitFunction.SEE_ASSESSMENTS)).containsExactly(CHILD);
        assertThat(access.unitsGiving(UnitFunction.SEE_UNIT)).containsExactlyInAnyOrder(PARENT, CHILD);
    }

    @Test
    void requireLetsThroughWhoMay() {
        hold(UnitRole.UNIT_LEADER);
        access.require(UnitFunction.WRITE_ASSESSMENT, OWN);
        assertThatThrownBy(() -> access.require(UnitFunction.WRITE_ASSESSMENT, CHILD))
                .isInstanceOf(UnitNotFoundException.class);
    }

    @Test
    void whoeverIsSignedOutMayNothingAndCostsNoQuestion() {
        hold(UnitRole.values());
        signedIn = Optional.empty();
        for (UnitFunction function : UnitFunction.values()) {
            assertThat(access.may(function, OWN)).isFalse();
            assertThat(access.unitsGiving(function)).isEmpty();
            assertThat(access.topsGiving(function)).isEmpty();
        }
        assertThat(access.grants()).isEmpty();
        assertThat(facts.asked()).isZero();
    }

    @Test
    void personWithoutARoleCostsNoQuestionAboutUnits() {
        assertThat(access.may(UnitFunction.SEE_UNIT, OWN)).isFalse();
        assertThat(facts.placesAsked).isZero();
    }

    @Test
    void whoSeesWhatASuccessorHasSeesWhatItMayShow() {
        facts.places.put(SIBLING, new Place(Time.PAST, PATHS.getOrDefault(SIBLING, List.of())));
        facts.places.put(OTHER, new Place(Time.PAST, List.of(OTHER)));
        // The one that has ended went on in another that ended too, and that in mine; and the books form a circle.
        facts.successors.put(SIBLING, List.of(UNKNOWN, OTHER));
        facts.successors.put(OTHER, List.of(SIBLING, OWN));
        hold(UnitRole.UNION_REPRESENTATIVE);
        assertThat(access.may(UnitFunction.SEE_ASSESSMENTS, SIBLING)).isTrue();
        assertThat(access.may(UnitFunction.SEE_ASSESSMENTS, OTHER)).isTrue();
        Set<UnitFunction> inherited = Set.of(
                UnitFunction.SEE_ASSESSMENTS,
                UnitFunction.SEE_RESULTS,
                UnitFunction.SEE_WORKSHOPS,
                UnitFunction.SEE_ACTIONS);
        for (UnitFunction function : UnitFunction.values()) {
            assertThat(access.may(function, SIBLING)).as("%s", function).isEqualTo(inherited.contains(function));
        }
        hold(UnitRole.VIEWER);
        facts.revision++;
        assertThat(access.may(UnitFunction.SEE_ASSESSMENTS, SIBLING)).isFalse();
        facts.grants.put(ME, List.of(new Grant(UnitRole.UNIT_LEADER, PARENT)));
        facts.revision++;
        assertThat(access.may(UnitFunction.SEE_ASSESSMENTS, SIBLING)).isFalse();
    }

    @Test
    void unitThatGoesOnIsNotSeenThroughOthers() {
        facts.successors.put(SIBLING, List.of(OWN));
        hold(UnitRole.UNIT_LEADER);
        assertThat(access.may(UnitFunction.SEE_ASSESSMENTS, SIBLING)).isFalse();
        facts.places.put(SIBLING, new Place(Time.FUTURE, PATHS.getOrDefault(SIBLING, List.of())));
        facts.revision++;
        assertThat(access.may(UnitFunction.SEE_ASSESSMENTS, SIBLING)).isFalse();
    }

    @Test
    void factsTellOfNoSuccessorsUnlessTheySaySo() {
        AccessFacts silent = new AccessFacts() {
            @Override
            public long revision() {
                return 1;
            }

            @Override
            public Known<List<Grant>> grants(AccountId account, java.time.LocalDate day) {
                return new Known<>(1, List.of());
            }

            @Override
            public Known<Optional<Place>> place(UnitId unit, java.time.LocalDate day) {
                return new Known<>(1, Optional.empty());
            }
        };
        assertThat(silent.successorsSeeing(OWN, java.time.LocalDate.of(2026, 11, 22)))
                .isEmpty();
    }

    @Test
    void heldRolesAreTheNamesOfAllRolesHeldSomewhere() {
        hold(UnitRole.UNIT_LEADER, UnitRole.VIEWER);
        var held = new HeldUnitRoles(remembered, clock);
        assertThat(held.heldBy(ME)).containsExactlyInAnyOrder("UNIT_LEADER", "VIEWER");
        assertThat(held.heldBy(new AccountId(2))).isEmpty();
    }

    /** A guard that cannot ask refuses, and does not remember that it could not. */
    @Test
    void failingFactsMeanRefusal() {
        hold(UnitRole.UNIT_LEADER);
        facts.meanwhile = () -> {
            throw new IllegalStateException("The database is away");
        };
        assertThatThrownBy(() -> access.may(UnitFunction.SEE_UNIT, OWN)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> access.require(UnitFunction.SEE_UNIT, OWN)).isInstanceOf(IllegalStateException.class);
        facts.meanwhile = () -> {};
        assertThat(access.may(UnitFunction.SEE_UNIT, OWN)).isTrue();
    }
}
