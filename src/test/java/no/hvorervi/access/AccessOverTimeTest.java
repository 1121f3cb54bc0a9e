package no.hvorervi.access;

import static no.hvorervi.db.Tables.ACCESS_REVISION;
import static no.hvorervi.db.Tables.MEMBERSHIP;
import static no.hvorervi.db.Tables.UNIT;
import static no.hvorervi.db.Tables.UNIT_PARENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.organisation.Unit;
import no.hvorervi.organisation.UnitTree;
import no.hvorervi.organisation.UnitTreeService;
import no.hvorervi.people.PersonService;
import no.hvorervi.people.RoleService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Random trees, roles, moves, ends and days in a real database: what is remembered answers as a plain model does. */
@DatabaseTest
class AccessOverTimeTest {

    private static final int UNITS = 14;
    private static final int PEOPLE = 4;
    private static final int ROUNDS = 12;
    private static final LocalDate START = LocalDate.of(2026, 6, 1);
    private static final int SPAN = 60;

    @Autowired
    UnitAccess access;

    @Autowired
    AccessFacts facts;

    @Autowired
    TestUsers users;

    @Autowired
    TestUnits units;

    @Autowired
    UnitTreeService trees;

    @Autowired
    PersonService people;

    @Autowired
    RoleService roles;

    @Autowired
    TestClock clock;

    @Autowired
    DSLContext sql;

    private record ModelUnit(UnitId id, LocalDate from, Optional<LocalDate> to) {}

    private record ModelPlace(UnitId unit, UnitId parent, LocalDate from, Optional<LocalDate> to) {}

    private record ModelRole(
            AccountId who,
            UnitId unit,
            UnitRole role,
            LocalDate from,
            Optional<LocalDate> to,
            Optional<AccountId> by) {}

    private final List<ModelUnit> modelUnits = new ArrayList<>();
    private final List<ModelPlace> modelPlaces = new ArrayList<>();
    private final Set<ModelRole> modelRoles = new HashSet<>();

    @AfterEach
    void endRequest() {
        TestRequests.end();
    }

    @RepeatedTest(6)
    void answersAreThoseOfThePlainModel(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        List<TestUser> everyone = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            everyone.add(users.person());
        }
        plant(random);
        for (int round = 0; round < ROUNDS; round++) {
            changeElsewhere(random, everyone);
            TestRequests.begin();
            LocalDate day = START.plusDays(random.nextInt(SPAN));
            clock.stopOn(day);
            for (TestUser person : everyone) {
                users.signIn(person);
                // Twice: read the first time, remembered the second.
                requireLikeTheModel(person, day);
                requireLikeTheModel(person, day);
            }
        }
    }

    private void requireLikeTheModel(TestUser person, LocalDate day) {
        UnitTree tree = trees.today();
        Stream<UnitId> shown = tree.roots().stream()
                .flatMap(top -> Stream.concat(Stream.of(top), tree.descendants(top.id()).stream()))
                .map(Unit::id);
        assertThat(shown).allMatch(unit -> access.may(UnitFunction.SEE_UNIT, unit));
        List<Grant> grants = grants(person.id(), day);
        assertThat(access.grants()).as("%s on %s", person.id(), day).containsExactlyInAnyOrderElementsOf(grants);
        for (ModelUnit unit : modelUnits) {
            Place place = place(unit, day);
            assertThat(facts.place(unit.id(), day).value()).contains(place);
            for (UnitFunction function : UnitFunction.values()) {
                assertThat(access.may(function, unit.id()))
                        .as("%s %s %s on %s", person.id(), function, unit, day)
                        .isEqualTo(isAllowed(grants, function, unit.id(), place));
            }
        }
    }

    private static boolean isAllowed(List<Grant> grants, UnitFunction function, UnitId unit, Place place) {
        return grants.stream().anyMatch(grant -> {
            Reach reach = RoleMatrix.reach(grant.role(), function, place.time());
            int at = place.path().indexOf(grant.unit());
            return at >= 0
                    && (reach == Reach.BELOW
                            || (reach == Reach.OWN && grant.unit().equals(unit)));
        });
    }

    private static boolean isOn(LocalDate from, Optional<LocalDate> to, LocalDate day) {
        return !from.isAfter(day) && to.filter(day::isAfter).isEmpty();
    }

    private ModelUnit unit(UnitId id) {
        return modelUnits.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<Grant> grants(AccountId who, LocalDate day) {
        return modelRoles.stream()
                .filter(role -> role.who().equals(who) && isOn(role.from(), role.to(), day))
                .filter(role -> isOn(unit(role.unit()).from(), unit(role.unit()).to(), day))
                .filter(role -> role.by().isEmpty()
                        || modelRoles.stream()
                                .anyMatch(lent -> lent.who().equals(role.by().get())
                                        && lent.unit().equals(role.unit())
                                        && lent.role() == UnitRole.UNIT_LEADER
                                        && isOn(lent.from(), lent.to(), day)))
                .map(role -> new Grant(role.role(), role.unit()))
                .toList();
    }

    private Place place(ModelUnit unit, LocalDate day) {
        LocalDate on = unit.to().filter(day::isAfter).orElse(unit.from().isAfter(day) ? unit.from() : day);
        List<UnitId> path = new ArrayList<>();
        Optional<UnitId> at = Optional.of(unit.id());
        while (at.isPresent()) {
            UnitId here = at.get();
            path.add(here);
            at = modelPlaces.stream()
                    .filter(place -> place.unit().equals(here) && isOn(place.from(), place.to(), on))
                    .map(ModelPlace::parent)
                    .findFirst();
        }
        Collections.reverse(path);
        Place.Time time = on.isBefore(day) ? Place.Time.PAST : Place.Time.PRESENT;
        return new Place(on.isAfter(day) ? Place.Time.FUTURE : time, path);
    }

    /** Each unit stands under one planted earlier, and half of them move to another such. */
    private void plant(Random random) {
        UnitId root = units.root("Kommune");
        MunicipalityId municipality = units.municipalityOf(root);
        modelUnits.add(new ModelUnit(root, LocalDate.of(2020, 1, 1), Optional.empty()));
        for (int number = 1; number < UNITS; number++) {
            LocalDate from = START.plusDays(random.nextInt(SPAN) - SPAN / 2);
            Optional<LocalDate> to =
                    random.nextInt(3) == 0 ? Optional.of(from.plusDays(random.nextInt(SPAN))) : Optional.empty();
            UnitId id = sql.insertInto(UNIT)
                    .set(UNIT.MUNICIPALITY_ID, municipality)
                    .set(UNIT.EXTERNAL_ID, "tid-" + UUID.randomUUID())
                    .set(UNIT.NAME, "Enhet " + number)
                    .set(UNIT.KIND, "enhet")
                    .set(UNIT.VALID_FROM, from)
                    .set(UNIT.VALID_TO, to.orElse(null))
                    .returningResult(UNIT.UNIT_ID)
                    .fetchSingle()
                    .value1();
            UnitId first = modelUnits.get(random.nextInt(modelUnits.size())).id();
            UnitId second = modelUnits.get(random.nextInt(modelUnits.size())).id();
            if (random.nextBoolean()) {
                LocalDate moved = from.plusDays(1 + random.nextInt(SPAN / 2));
                stand(new ModelPlace(id, first, from, Optional.of(moved.minusDays(1))));
                stand(new ModelPlace(id, second, moved, Optional.empty()));
            } else {
                stand(new ModelPlace(id, first, from, Optional.empty()));
            }
            modelUnits.add(new ModelUnit(id, from, to));
        }
    }

    private void stand(ModelPlace place) {
        modelPlaces.add(place);
        sql.insertInto(UNIT_PARENT)
                .set(UNIT_PARENT.UNIT_ID, place.unit())
                .set(UNIT_PARENT.PARENT_ID, place.parent())
                .set(UNIT_PARENT.VALID_FROM, place.from())
                .set(UNIT_PARENT.VALID_TO, place.to().orElse(null))
                .execute();
    }

    /** As another instance would: straight in the database, with the revision. */
    private void changeElsewhere(Random random, List<TestUser> everyone) {
        ModelUnit unit = modelUnits.get(random.nextInt(modelUnits.size()));
        LocalDate from = START.plusDays(random.nextInt(SPAN) - SPAN / 2);
        LocalDate to = from.plusDays(random.nextInt(SPAN));
        AccountId who = everyone.get(random.nextInt(PEOPLE)).id();
        switch (random.nextInt(5)) {
            case 0 -> {
                modelUnits.set(
                        modelUnits.indexOf(unit),
                        new ModelUnit(
                                unit.id(), unit.from(), Optional.of(unit.from().plusDays(9))));
                sql.update(UNIT)
                        .set(UNIT.VALID_TO, unit.from().plusDays(9))
                        .where(UNIT.UNIT_ID.eq(unit.id()))
                        .execute();
            }
            case 1 -> {
                AccountId lender = everyone.get(random.nextInt(PEOPLE)).id();
                hold(new ModelRole(
                        lender,
                        unit.id(),
                        UnitRole.UNIT_LEADER,
                        from,
                        Optional.of(from.plusDays(5)),
                        Optional.empty()));
                hold(new ModelRole(who, unit.id(), UnitRole.DEPUTY, from, Optional.of(to), Optional.of(lender)));
            }
            default -> {
                UnitRole role = List.of(UnitRole.values()).get(random.nextInt(UnitRole.values().length));
                hold(new ModelRole(
                        who,
                        unit.id(),
                        role,
                        from,
                        random.nextBoolean() ? Optional.of(to) : Optional.empty(),
                        Optional.empty()));
            }
        }
        sql.update(ACCESS_REVISION)
                .set(ACCESS_REVISION.REVISION, ACCESS_REVISION.REVISION.plus(1))
                .execute();
    }

    private void hold(ModelRole role) {
        boolean isNew = modelRoles.stream()
                .noneMatch(each -> each.who().equals(role.who())
                        && each.unit().equals(role.unit())
                        && each.role() == role.role()
                        && each.from().equals(role.from()));
        if (isNew) {
            modelRoles.add(role);
            sql.insertInto(MEMBERSHIP)
                    .set(MEMBERSHIP.ACCOUNT_ID, role.who())
                    .set(MEMBERSHIP.UNIT_ID, role.unit())
                    .set(MEMBERSHIP.ROLE, role.role().name())
                    .set(MEMBERSHIP.VALID_FROM, role.from())
                    .set(MEMBERSHIP.VALID_TO, role.to().orElse(null))
                    .set(MEMBERSHIP.DELEGATED_BY, role.by().orElse(null))
                    .execute();
        }
    }

    /** Many ask while a role is given and taken: whoever asks after the change was made gets the new answer. */
    @Test
    void nobodyIsAnsweredFromBeforeAChangeThatIsDone() throws Exception {
        UnitId root = units.root("Kommune");
        UnitId unit = units.below(root, "Enhet");
        TestUser leader = users.person();
        units.give(UnitRole.FACILITATOR, root, leader);
        TestUser administrator = units.administrator(root);
        var phase = new AtomicInteger();
        var asked = new AtomicInteger();
        try (ExecutorService askers = Executors.newFixedThreadPool(4)) {
            List<Future<?>> asking = new ArrayList<>();
            for (int asker = 0; asker < 4; asker++) {
                asking.add(askers.submit(() -> {
                    users.signIn(leader);
                    ask(unit, phase, asked);
                }));
            }
            users.signIn(administrator);
            try {
                for (int round = 0; round < 40; round++) {
                    roles.give(
                            leader.id(),
                            new RoleService.NewRole(
                                    UnitRole.UNIT_LEADER, unit, NorwegianTime.today(clock), Optional.empty()));
                    stay(phase, asked);
                    stopLeading(leader, unit);
                    stay(phase, asked);
                }
            } finally {
                // Otherwise those who ask would do so for ever.
                phase.set(-1);
            }
            for (Future<?> each : asking) {
                each.get(1, TimeUnit.MINUTES);
            }
        }
    }

    /** Announces that a change is done, lets some questions be asked, and announces that the next begins. */
    private static void stay(AtomicInteger phase, AtomicInteger asked) {
        phase.incrementAndGet();
        int enough = asked.get() + 20;
        while (asked.get() < enough) {
            Thread.onSpinWait();
        }
        phase.incrementAndGet();
    }

    /** Phases that leave 1 when divided by 4 are those in which the role is held, 3 those in which it is not. */
    private void ask(UnitId unit, AtomicInteger phase, AtomicInteger asked) {
        var random = new Random();
        while (phase.get() >= 0) {
            if (random.nextInt(5) == 0) {
                TestRequests.begin();
            }
            int before = phase.get();
            boolean answer = access.may(UnitFunction.WRITE_ASSESSMENT, unit);
            if (before == phase.get() && before % 2 == 1) {
                assertThat(answer).isEqualTo(before % 4 == 1);
            }
            asked.incrementAndGet();
        }
        TestRequests.end();
    }

    @Test
    void whatATransactionSeesOfItsOwnChangesStaysInIt() {
        UnitId unit = units.root("Kommune");
        TestUser person = users.person();
        users.signIn(person);
        TestRequests.begin();
        assertThat(access.may(UnitFunction.SEE_UNIT, unit)).isFalse();
        var manager = Objects.requireNonNull(transactions);
        new org.springframework.transaction.support.TransactionTemplate(manager).executeWithoutResult(status -> {
            units.give(UnitRole.VIEWER, unit, person);
            assertThat(access.may(UnitFunction.SEE_UNIT, unit)).isTrue();
            status.setRollbackOnly();
        });
        assertThat(access.may(UnitFunction.SEE_UNIT, unit)).isFalse();
        assertThat(access.grants()).isEmpty();
    }

    @Autowired
    org.springframework.transaction.PlatformTransactionManager transactions;

    private void stopLeading(TestUser leader, UnitId unit) {
        people.get(leader.id()).roles().stream()
                .filter(role -> role.unit().equals(unit))
                .forEach(role -> roles.end(role.id()));
    }
}
