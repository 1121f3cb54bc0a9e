package no.hvorervi.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import no.hvorervi.DatabaseTest;
import no.hvorervi.base.Transactions;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.i18n.Language;
import no.hvorervi.i18n.LocalizedText;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.ImportedRounds;
import no.hvorervi.rounds.NewImportedRound;
import no.hvorervi.rounds.Upward;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;

/** What was answered elsewhere is kept just as what was answered here. */
@DatabaseTest
class EarlierAnswersTest {

    private static final QuestionId OWN = new QuestionId.OfStatement(2);

    @Autowired
    EarlierAnswers answers;

    @Autowired
    ImportedRounds imported;

    @Autowired
    Responses responses;

    @Autowired
    ResponseDeletion deletion;

    @Autowired
    RoundCloser closer;

    @Autowired
    CriteriaService criteria;

    @Autowired
    Transactions transactions;

    @Autowired
    TestIntake world;

    @Autowired
    TestUnits units;

    private UnitId top;
    private UnitId large;
    private UnitId small;
    private QuestionId first;
    private RoundId round;

    @BeforeEach
    void bringARoundIn() {
        top = units.root("Kommunen");
        large = units.below(top, "Skolen");
        small = units.below(top, "Biblioteket");
        first = new QuestionId.OfItem(criteria.latest().principles().getFirst().id());
        round = transactions.write(() -> imported.insert(new NewImportedRound(
                units.municipalityOf(top),
                criteria.latest().id(),
                "Undersøkelsen fra før",
                LocalDate.of(2019, 3, 1),
                5,
                30,
                Upward.TOTALS,
                Set.of(AnonymousVoice.EMPLOYEE),
                Set.of(criteria.latest().principles().getFirst().id()),
                IntStream.rangeClosed(1, NewImportedRound.MAX_STATEMENTS)
                        .mapToObj(each -> text("Spørsmål " + each))
                        .toList(),
                Set.of(large, small),
                Optional.empty())));
    }

    private static LocalizedText text(String text) {
        return new LocalizedText(Map.of(Language.NB, text, Language.NN, text, Language.EN, text));
    }

    private EarlierAnswer of(UnitId unit, QuestionId question, int score) {
        return new EarlierAnswer(unit, AnonymousVoice.EMPLOYEE, Map.of(question, score));
    }

    private List<EarlierAnswer> sixAndTwo() {
        return IntStream.range(0, 8)
                .mapToObj(each -> of(each < 6 ? large : small, each % 2 == 0 ? first : OWN, 1 + each % 5))
                .toList();
    }

    private void insert(List<EarlierAnswer> given) {
        transactions.write(() -> answers.insert(round, given));
    }

    @Test
    void areCountedAndThoseOfASmallUnitAreKeptAbove() {
        insert(sixAndTwo());
        assertThat(responses.isKept(round)).isTrue();
        assertThat(responses.count(round))
                .extracting(ResponseCounts::unit, ResponseCounts::people)
                .containsExactlyInAnyOrder(Tuple.tuple(large, 6), Tuple.tuple(top, 2));
        assertThat(responses.count(round).stream()
                        .flatMap(each -> each.scores().values().stream())
                        .mapToInt(ScoreCounts::total)
                        .sum())
                .isEqualTo(8);
    }

    /** The round itself ended years ago. */
    @Test
    void areThereLongEnoughToBeReleased() {
        insert(sixAndTwo());
        deletion.deleteThoseDue();
        closer.closeThoseOver();
        assertThat(responses.isKept(round)).isTrue();
        assertThat(world.responses(round)).hasSize(8);
    }

    @Test
    void areRefusedWhereTheyAnswerWhatWasNotAsked() {
        assertRefused(of(large, first, 6));
        assertRefused(of(large, new QuestionId.OfStatement(41), 3));
        assertRefused(of(top, first, 3));
        assertRefused(new EarlierAnswer(large, AnonymousVoice.CITIZEN, Map.of(first, 3)));
        assertThat(world.responses(round)).isEmpty();
    }

    private void assertRefused(EarlierAnswer wrong) {
        assertThatThrownBy(() -> insert(List.of(of(large, first, 3), wrong)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void areTakenOnceAndNeverIntoARoundThatWasAskedHere() {
        insert(sixAndTwo());
        assertThatThrownBy(() -> insert(sixAndTwo())).isInstanceOf(IllegalStateException.class);
        RoundId askedHere = world.open(false, large);
        assertThatThrownBy(() -> transactions.write(() -> answers.insert(askedHere, List.of(of(large, first, 3)))))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> answers.insert(round, List.of())).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void areNotWrittenAsText() {
        assertThat(of(large, first, 3)).hasToString("EarlierAnswer[…]");
    }
}
