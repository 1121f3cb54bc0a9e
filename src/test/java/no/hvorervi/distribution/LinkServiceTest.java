package no.hvorervi.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.hvorervi.DatabaseTest;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.distribution.GuestService.Standing;
import no.hvorervi.i18n.Language;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.intake.AnswerService;
import no.hvorervi.intake.Code;
import no.hvorervi.intake.ParticipationService;
import no.hvorervi.intake.TestIntake;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.OpenRounds;
import no.hvorervi.rounds.RoundNotFoundException;
import no.hvorervi.rounds.TestRounds;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Links and cards give out as many ballots as they are for, to whoever has them, as long as the unit is open. */
@DatabaseTest
class LinkServiceTest {

    @Autowired
    LinkService links;

    @Autowired
    GuestService guests;

    @Autowired
    CardService cards;

    @Autowired
    DistributionService distributions;

    @Autowired
    RecipientService recipients;

    @Autowired
    ReminderService reminders;

    @Autowired
    DistributionPlaces places;

    @Autowired
    OpenRounds rounds;

    @Autowired
    TestRounds made;

    @Autowired
    ParticipationService participation;

    @Autowired
    AnswerService answers;

    @Autowired
    TestIntake world;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    private UnitId unit;
    private RoundId round;

    @BeforeEach
    void askAUnit() {
        unit = units.root("Sykehjemmet");
        round = world.open(false, unit);
        users.signIn(units.leader(unit));
    }

    private Code offered(LinkKind kind, int max) {
        links.offer(round, unit, kind, max);
        return links.find(round, unit, kind).orElseThrow().code();
    }

    @Test
    void eachPersonGetsAFreshBallotOfTheUnit() {
        Code link = offered(LinkKind.DEVICE, 3);
        users.signOut();
        Code one = guests.begin(LinkKind.DEVICE, link).orElseThrow();
        Code other = guests.begin(LinkKind.DEVICE, link).orElseThrow();
        assertThat(one).isNotEqualTo(other);
        assertThat(TestIntake.find(answers, one).voice()).isEqualTo(AnonymousVoice.EMPLOYEE);
        assertThat(TestIntake.find(answers, other).unit()).isEqualTo(unit);
    }

    @Test
    void openLinkIsForCitizens() {
        Code link = offered(LinkKind.OPEN, 3);
        assertThat(TestIntake.find(answers, guests.begin(LinkKind.OPEN, link).orElseThrow())
                        .voice())
                .isEqualTo(AnonymousVoice.CITIZEN);
        assertThat(guests.find(LinkKind.DEVICE, link)).isEmpty();
    }

    @Test
    void linkGivesNoMoreThanItIsForAlsoWhenAllComeAtOnce() throws Exception {
        Code link = offered(LinkKind.DEVICE, 5);
        List<Callable<Optional<Code>>> tries = new ArrayList<>();
        for (int at = 0; at < 12; at++) {
            tries.add(() -> guests.begin(LinkKind.DEVICE, link));
        }
        int given = 0;
        try (ExecutorService executor = Executors.newFixedThreadPool(6)) {
            for (Future<Optional<Code>> each : executor.invokeAll(tries)) {
                given += each.get().isPresent() ? 1 : 0;
            }
        }
        assertThat(given).isEqualTo(5);
        assertThat(guests.find(LinkKind.DEVICE, link).orElseThrow().standing()).isEqualTo(Standing.USED_UP);
        assertThat(links.find(round, unit, LinkKind.DEVICE).orElseThrow().isUsedUp())
                .isTrue();
        links.offer(round, unit, LinkKind.DEVICE, 6);
        assertThat(guests.begin(LinkKind.DEVICE, link)).isPresent();
    }

    @Test
    void withdrawnLinkOpensNothingAndTheNextIsAnother() {
        Code link = offered(LinkKind.DEVICE, 5);
        links.withdraw(round, unit, LinkKind.DEVICE);
        assertThat(guests.find(LinkKind.DEVICE, link)).isEmpty();
        assertThat(guests.begin(LinkKind.DEVICE, link)).isEmpty();
        assertThat(links.find(round, unit, LinkKind.DEVICE)).isEmpty();
        assertThat(offered(LinkKind.DEVICE, 5)).isNotEqualTo(link);
    }

    @Test
    void linkGivesNothingWhenTheRoundIsOver() {
        Code link = offered(LinkKind.DEVICE, 5);
        world.end(round);
        assertThat(guests.find(LinkKind.DEVICE, link).orElseThrow().standing()).isEqualTo(Standing.SHUT);
        assertThat(guests.begin(LinkKind.DEVICE, link)).isEmpty();
    }

    @Test
    void roundThatWasAnsweredElsewhereHasNoBallotsToGiveOut() {
        RoundId elsewhere = made.imported(Optional.empty(), unit);
        for (ThrowingCallable each : List.<ThrowingCallable>of(
                () -> links.find(elsewhere, unit, LinkKind.DEVICE),
                () -> links.offer(elsewhere, unit, LinkKind.DEVICE, 5),
                () -> links.withdraw(elsewhere, unit, LinkKind.DEVICE),
                () -> cards.print(elsewhere, unit, 5, Language.NB),
                () -> recipients.find(elsewhere, unit),
                () -> reminders.find(elsewhere),
                () -> reminders.sendNow(elsewhere),
                () -> reminders.drop(elsewhere, 60),
                () -> distributions.get(elsewhere, unit),
                () -> distributions.overview(elsewhere))) {
            assertThatThrownBy(each).isInstanceOf(RoundNotFoundException.class);
        }
        assertThat(places.ofPart(rounds.findTerms(elsewhere).orElseThrow(), unit))
                .isEmpty();
        assertThat(places.ofPart(rounds.findTerms(round).orElseThrow(), unit)).hasSize(1);
    }

    @Test
    void representativeSharesADeviceAndNothingElse() {
        TestUser representative = users.person("Tora Tillitsvalgt");
        units.give(UnitRole.SAFETY_REPRESENTATIVE, unit, representative);
        users.signIn(representative);
        assertThat(offered(LinkKind.DEVICE, 5)).isNotNull();
        assertThatThrownBy(() -> links.offer(round, unit, LinkKind.OPEN, 5)).isInstanceOf(UnitNotFoundException.class);
        assertThatThrownBy(() -> cards.print(round, unit, 1, Language.NB)).isInstanceOf(UnitNotFoundException.class);
    }

    @Test
    void linkIsForAPossibleNumberOfPeople() {
        assertThatThrownBy(() -> links.offer(round, unit, LinkKind.DEVICE, 0))
                .extracting("reason")
                .isEqualTo(DistributionRefusal.LINK_RANGE);
        assertThatThrownBy(() -> links.offer(round, unit, LinkKind.DEVICE, LinkService.MAX + 1))
                .extracting("reason")
                .isEqualTo(DistributionRefusal.LINK_RANGE);
    }

    @Test
    void cardsAreAPdfOfAsManyBallots() {
        assertThat(new String(cards.print(round, unit, 12, Language.NN), java.nio.charset.StandardCharsets.ISO_8859_1))
                .startsWith("%PDF");
        assertThat(distributions.get(round, unit).cards()).isEqualTo(12);
        assertThat(participation.find(round, unit).getFirst().made()).isEqualTo(12);
        assertThatThrownBy(() -> cards.print(round, unit, CardService.MAX + 1, Language.NB))
                .extracting("reason")
                .isEqualTo(DistributionRefusal.CARDS_RANGE);
    }

    @Test
    void posterIsAPdfForThoseWhoOfferTheLink() {
        assertThatThrownBy(() -> links.printPoster(round, unit, Language.NB)).isInstanceOf(UnitNotFoundException.class);
        offered(LinkKind.OPEN, 5);
        assertThat(new String(
                        links.printPoster(round, unit, Language.NB), java.nio.charset.StandardCharsets.ISO_8859_1))
                .startsWith("%PDF");
        users.signIn(units.leader(units.root("Skolen")));
        assertThatThrownBy(() -> links.printPoster(round, unit, Language.NB)).isInstanceOf(UnitNotFoundException.class);
    }

    @Test
    void participationOfManyUnitsIsThatOfEach() {
        cards.print(round, unit, 3, Language.NB);
        assertThat(participation.find(round, List.of(unit)).get(unit)).isEqualTo(participation.find(round, unit));
        assertThatThrownBy(() -> participation.find(round, List.of(unit, units.root("Skolen"))))
                .isInstanceOf(UnitNotFoundException.class);
    }
}
