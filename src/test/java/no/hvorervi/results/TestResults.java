package no.hvorervi.results;

import static no.hvorervi.db.Tables.ASSESSMENT_ROUND;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.assessment.Answer;
import no.hvorervi.assessment.AssessmentService;
import no.hvorervi.assessment.Rating;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.i18n.Language;
import no.hvorervi.i18n.LocalizedText;
import no.hvorervi.ids.AssessmentId;
import no.hvorervi.ids.CriteriaVersionId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.released.Figure;
import no.hvorervi.released.FigureRow;
import no.hvorervi.released.ItemKind;
import no.hvorervi.released.NewRelease;
import no.hvorervi.released.ReleaseBasis;
import no.hvorervi.released.ReleasedItem;
import no.hvorervi.released.TestReleases;
import no.hvorervi.rounds.AnonymousVoice;
import org.jooq.DSLContext;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;

/** Releases whose figures look like those of a unit that people work in. */
@Lazy
@TestComponent
public final class TestResults {

    /** Distributions from weak to strong, all of 23 people; the seventh is one that people are divided on. */
    private static final int[][] GROUPS = {
        {4, 10, 6, 2, 1},
        {7, 9, 5, 2, 0},
        {1, 4, 9, 7, 2},
        {3, 6, 8, 5, 1},
        {0, 2, 8, 10, 3},
        {0, 1, 5, 12, 5},
        {9, 2, 1, 2, 9},
        {0, 0, 4, 12, 7},
        {3, 7, 8, 4, 1},
    };

    private final TestReleases releases;
    private final AssessmentService assessments;
    private final CriteriaService criteria;
    private final TestUsers users;
    private final DSLContext sql;

    TestResults(
            TestReleases releases,
            AssessmentService assessments,
            CriteriaService criteria,
            TestUsers users,
            DSLContext sql) {
        this.releases = releases;
        this.assessments = assessments;
        this.criteria = criteria;
        this.users = users;
        this.sql = sql;
    }

    /** What the leader signed in the round: a level of each principle in their order. */
    public void sign(TestUser leader, UnitId unit, ReleaseBasis round, int... levels) {
        users.signIn(leader);
        AssessmentId id = assessments.start(unit).id();
        for (int at = 0; at < levels.length; at++) {
            assessments.saveAnswer(
                    id, criteria.latest().principles().get(at).id(), Answer.EMPTY.withRating(Rating.of(levels[at])), 0);
        }
        assessments.submit(id);
        users.signOut();
        sql.insertInto(ASSESSMENT_ROUND)
                .set(ASSESSMENT_ROUND.ASSESSMENT_ID, id)
                .set(ASSESSMENT_ROUND.ROUND_ID, round.round())
                .execute();
    }

    /** A large team, alone in its round: everything is shown. */
    public ReleaseBasis full(UnitId top, UnitId unit) {
        return full(releases.basis(unit), top, unit);
    }

    /** The same in a round that closed on another day. */
    public ReleaseBasis full(UnitId top, UnitId unit, LocalDate closedOn) {
        ReleaseBasis basis = releases.basis(unit);
        return full(basis(basis, basis.criteria(), closedOn, basis.items()), top, unit);
    }

    /** The same with questions of another version. */
    public ReleaseBasis full(UnitId top, UnitId unit, CriteriaVersionId version, LocalDate closedOn) {
        ReleaseBasis basis = releases.basis(unit);
        return full(basis(basis, version, closedOn, basis.items()), top, unit);
    }

    /** The same in a round that asked about the first principles alone. */
    public ReleaseBasis some(UnitId top, UnitId unit, int principles) {
        ReleaseBasis basis = releases.basis(unit);
        return full(
                basis(basis, basis.criteria(), basis.closedOn(), basis.items().subList(0, principles)), top, unit);
    }

    /** The same with a statement and comments of somebody's. */
    public ReleaseBasis full(UnitId top, UnitId unit, String written) {
        ReleaseBasis basis = releases.basis(unit);
        List<ReleasedItem> items = new ArrayList<>(basis.items());
        int last = items.size();
        items.set(
                last - 1,
                ReleasedItem.own(
                        last,
                        "egen",
                        new LocalizedText(Map.of(Language.NB, written, Language.NN, written, Language.EN, written))));
        ReleaseBasis hostile = full(basis(basis, basis.criteria(), basis.closedOn(), items), top, unit);
        releases.comment(hostile, unit, List.of(written, written + " 2", written + " 3"));
        return hostile;
    }

    /** A large team whose employees do not see theirs for long. */
    public ReleaseBasis early(UnitId top, UnitId unit) {
        ReleaseBasis basis = releases.basis(unit);
        List<FigureRow> rows = new ArrayList<>();
        basis.items()
                .forEach(item -> rows.add(new FigureRow(
                        unit, AnonymousVoice.EMPLOYEE, item.no(), figure(item, AnonymousVoice.EMPLOYEE, 0))));
        releases.published(new NewRelease(basis, releases.tree(top, unit)), rows, LocalDate.of(2099, 12, 24));
        return basis;
    }

    private ReleaseBasis full(ReleaseBasis basis, UnitId top, UnitId unit) {
        return released(basis, top, unit, (item, voice) -> figure(item, voice, 0));
    }

    /** Whatever a release may hold, by chance. */
    public ReleaseBasis any(UnitId top, UnitId unit, Random random) {
        return released(releases.basis(unit), top, unit, (item, voice) -> {
            boolean isBalance = item.kind() == ItemKind.BALANCE;
            return switch (random.nextInt(4)) {
                case 0 -> new Figure.Hidden();
                case 1 -> mean(item, 5 + random.nextInt(20));
                case 2 -> isBalance ? mean(item, 7) : TestFigures.rounded(5 + random.nextInt(20), 2.5);
                default -> figure(item, voice, random.nextInt(9));
            };
        });
    }

    static ReleaseBasis basis(
            ReleaseBasis basis, CriteriaVersionId criteria, LocalDate closedOn, List<ReleasedItem> items) {
        return new ReleaseBasis(
                basis.round(),
                basis.municipality(),
                criteria,
                basis.title(),
                closedOn,
                basis.group(),
                basis.upward(),
                basis.isImported(),
                basis.voices(),
                items);
    }

    /** Six who answered: means alone. */
    public ReleaseBasis small(UnitId top, UnitId unit) {
        return released(
                releases.basis(unit),
                top,
                unit,
                (item, voice) ->
                        item.no() % 3 == 0 || voice == AnonymousVoice.CITIZEN ? new Figure.Hidden() : mean(item, 6));
    }

    /** Too few in the unit; enough above it. */
    public ReleaseBasis hidden(UnitId top, UnitId unit, UnitId other) {
        ReleaseBasis basis = releases.basis(unit);
        List<FigureRow> rows = new ArrayList<>();
        for (ReleasedItem item : basis.items()) {
            rows.add(new FigureRow(unit, AnonymousVoice.EMPLOYEE, item.no(), new Figure.Hidden()));
            rows.add(new FigureRow(other, AnonymousVoice.EMPLOYEE, item.no(), new Figure.Hidden()));
            rows.add(new FigureRow(top, AnonymousVoice.EMPLOYEE, item.no(), figure(item, AnonymousVoice.EMPLOYEE, 0)));
        }
        releases.published(new NewRelease(basis, releases.tree(top, unit, other)), rows);
        return basis;
    }

    /** Two that both answered: what stands above them is a sum. */
    public ReleaseBasis sum(UnitId top, UnitId one, UnitId other) {
        ReleaseBasis basis = releases.basis(one);
        List<FigureRow> rows = new ArrayList<>();
        for (ReleasedItem item : basis.items()) {
            rows.add(new FigureRow(one, AnonymousVoice.EMPLOYEE, item.no(), mean(item, 9)));
            rows.add(new FigureRow(other, AnonymousVoice.EMPLOYEE, item.no(), mean(item, 14)));
            rows.add(new FigureRow(top, AnonymousVoice.EMPLOYEE, item.no(), figure(item, AnonymousVoice.EMPLOYEE, 0)));
        }
        releases.published(new NewRelease(basis, releases.tree(top, one, other)), rows);
        return basis;
    }

    private ReleaseBasis released(
            ReleaseBasis basis, UnitId top, UnitId unit, BiFunction<ReleasedItem, AnonymousVoice, Figure> figures) {
        List<FigureRow> rows = new ArrayList<>();
        for (ReleasedItem item : basis.items()) {
            for (AnonymousVoice voice : AnonymousVoice.values()) {
                if (voice == AnonymousVoice.EMPLOYEE || (item.kind() == ItemKind.PRINCIPLE && item.no() % 2 == 1)) {
                    rows.add(new FigureRow(unit, voice, item.no(), figures.apply(item, voice)));
                    rows.add(new FigureRow(top, voice, item.no(), figures.apply(item, voice)));
                }
            }
        }
        releases.published(new NewRelease(basis, releases.tree(top, unit)), rows);
        return basis;
    }

    private static Figure figure(ReleasedItem item, AnonymousVoice voice, int shift) {
        int[] counts = GROUPS[(item.no() - 1 + shift + (voice == AnonymousVoice.CITIZEN ? 2 : 0)) % GROUPS.length];
        return item.kind() == ItemKind.BALANCE ? balance(item) : TestFigures.full(counts);
    }

    private static Figure balance(ReleasedItem item) {
        double mean = item.no() % 2 == 0 ? -0.7 : 0.9;
        return new Figure.Mean(23, mean, mean - 0.4, mean + 0.4);
    }

    private static Figure mean(ReleasedItem item, int n) {
        double mean = item.kind() == ItemKind.BALANCE ? 0.5 : 2 + item.no() % 5 * 0.5;
        double half = item.kind() == ItemKind.BALANCE ? 0.4 : 0.9;
        return new Figure.Mean(n, mean, mean - half, Math.min(5, mean + half));
    }
}
