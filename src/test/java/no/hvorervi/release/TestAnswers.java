package no.hvorervi.release;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import no.hvorervi.base.Transactions;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.criteria.Item;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.intake.EarlierAnswer;
import no.hvorervi.intake.EarlierAnswers;
import no.hvorervi.intake.QuestionId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.ImportedRounds;
import no.hvorervi.rounds.NewImportedRound;
import no.hvorervi.rounds.Upward;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;

/** Makes rounds that are over and answered, without anybody asking. */
@Lazy
@TestComponent
public final class TestAnswers {

    public static final LocalDate CLOSED_ON = LocalDate.of(2026, 3, 31);
    public static final String TITLE = "Vårrunden";

    private final ImportedRounds rounds;
    private final EarlierAnswers answers;
    private final CriteriaService criteria;
    private final Transactions transactions;
    private final TestUnits units;

    TestAnswers(
            ImportedRounds rounds,
            EarlierAnswers answers,
            CriteriaService criteria,
            Transactions transactions,
            TestUnits units) {
        this.rounds = rounds;
        this.answers = answers;
        this.criteria = criteria;
        this.transactions = transactions;
        this.units = units;
    }

    /**
     * A round in which so many employees of each unit, in this order, have answered every item of the criteria by chance; the same
     * each time.
     */
    public RoundId answered(LocalDate closedOn, List<UnitId> asked, int... people) {
        Criteria asks = criteria.latest();
        var random = new Random(20_261_122);
        List<EarlierAnswer> all = new ArrayList<>();
        for (int unit = 0; unit < people.length; unit++) {
            for (int person = 0; person < people[unit]; person++) {
                Map<QuestionId, Integer> scores = new HashMap<>();
                asks.items()
                        .forEach(item -> scores.put(
                                new QuestionId.OfItem(item.id()),
                                item.range()
                                        .scores()
                                        .get(random.nextInt(
                                                item.range().scores().size()))));
                all.add(new EarlierAnswer(asked.get(unit), AnonymousVoice.EMPLOYEE, scores));
            }
        }
        return transactions.write(() -> {
            RoundId round = rounds.insert(new NewImportedRound(
                    units.municipalityOf(asked.getFirst()),
                    asks.id(),
                    TITLE,
                    closedOn,
                    5,
                    30,
                    Upward.TOTALS,
                    Set.of(AnonymousVoice.EMPLOYEE),
                    asks.items().map(Item::id).collect(Collectors.toSet()),
                    List.of(),
                    new HashSet<>(asked),
                    Optional.empty()));
            answers.insert(round, all);
            return round;
        });
    }

    /** A municipality with four units below one, in which 12, 11, 8 and 3 people have answered. */
    public RoundId ofSmallMunicipality() {
        return answered(CLOSED_ON, fourUnits(), 12, 11, 8, 3);
    }

    public List<UnitId> fourUnits() {
        UnitId top = units.root("Fjordkommunen");
        return List.of(
                units.below(top, "Nord"), units.below(top, "Sør"), units.below(top, "Vest"), units.below(top, "Øst"));
    }
}
