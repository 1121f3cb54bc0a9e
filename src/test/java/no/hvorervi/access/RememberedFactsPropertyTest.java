package no.hvorervi.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterTry;
import no.hvorervi.access.Place.Time;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.UnitId;

/** Whatever is changed by whomever and asked in whatever order: memory answers as the facts do. */
class RememberedFactsPropertyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private enum Kind {
        ASK_GRANTS,
        ASK_PLACE,
        NEXT_REQUEST,
        NEXT_DAY,
        CHANGE_HERE,
        CHANGE_ELSEWHERE,
        CHANGE_AND_ROLL_BACK,
        ASK_WHILE_WRITING
    }

    private record Step(Kind kind, int who, UnitRole role, Time time) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(Kind.class),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(UnitRole.class),
                        Arbitraries.of(Time.class))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(60);
    }

    @AfterTry
    void endRequest() {
        TestRequests.end();
    }

    @Property(tries = 3_000)
    void answersAreThoseOfTheFacts(@ForAll("steps") List<Step> steps) {
        var facts = new FakeFacts();
        var memory = new AccessMemory();
        var remembered = new RememberedFacts(facts, memory);
        LocalDate day = TODAY;
        TestRequests.begin();
        for (Step step : steps) {
            switch (step.kind()) {
                case ASK_GRANTS -> requireGrants(facts, remembered, step, day);
                case ASK_PLACE -> requirePlace(facts, remembered, step, day);
                case NEXT_REQUEST -> TestRequests.begin();
                case NEXT_DAY -> day = day.plusDays(1);
                case CHANGE_HERE ->
                    TestRequests.transaction(false, () -> {
                        change(facts, step);
                        memory.raised(++facts.revision);
                    });
                case CHANGE_ELSEWHERE -> {
                    change(facts, step);
                    facts.revision++;
                    TestRequests.begin();
                }
                case CHANGE_AND_ROLL_BACK -> rollBack(facts, memory, remembered, step, day);
                case ASK_WHILE_WRITING -> {
                    LocalDate then = day;
                    TestRequests.transaction(false, () -> requireGrants(facts, remembered, step, then));
                }
            }
        }
    }

    private static void rollBack(
            FakeFacts facts, AccessMemory memory, RememberedFacts remembered, Step step, LocalDate day) {
        List<Grant> before = facts.grants.getOrDefault(who(step), List.of());
        Optional<Place> place = Optional.ofNullable(facts.places.get(unit(step)));
        TestRequests.transaction(
                false, org.springframework.transaction.support.TransactionSynchronization.STATUS_ROLLED_BACK, () -> {
                    change(facts, step);
                    memory.raised(facts.revision + 1);
                    requireGrants(facts, remembered, step, day);
                    requirePlace(facts, remembered, step, day);
                });
        facts.grants.put(who(step), before);
        place.ifPresentOrElse(was -> facts.places.put(unit(step), was), () -> facts.places.remove(unit(step)));
    }

    private static void requireGrants(FakeFacts facts, RememberedFacts remembered, Step step, LocalDate day) {
        assertThat(remembered.grants(who(step), day)).isEqualTo(facts.grants.getOrDefault(who(step), List.of()));
    }

    private static void requirePlace(FakeFacts facts, RememberedFacts remembered, Step step, LocalDate day) {
        assertThat(remembered.place(unit(step), day)).isEqualTo(Optional.ofNullable(facts.places.get(unit(step))));
    }

    private static AccountId who(Step step) {
        return new AccountId(step.who());
    }

    private static UnitId unit(Step step) {
        return new UnitId(step.who());
    }

    private static void change(FakeFacts facts, Step step) {
        facts.grants.put(who(step), List.of(new Grant(step.role(), unit(step))));
        facts.places.put(unit(step), new Place(step.time(), List.of(unit(step))));
    }
}
