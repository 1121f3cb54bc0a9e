package no.hvorervi.comments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.comments.CommentReview.Comment;
import no.hvorervi.comments.CommentReviewService.Outcome;
import no.hvorervi.comments.CommentReviewService.WaitingReview;
import no.hvorervi.comparison.ShareService;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.intake.TestIntake;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.personal.PersonalData;
import no.hvorervi.personal.PersonalSection;
import no.hvorervi.released.ReleasedRounds;
import no.hvorervi.results.ResultService;
import no.hvorervi.results.ShareKind;
import no.hvorervi.results.UnitResult;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.ApprovalSide;
import no.hvorervi.rounds.TestRounds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Comments are shown when a unit's leader and a representative agree on which, and never otherwise. */
@DatabaseTest
class CommentReviewServiceTest {

    private static final AnonymousVoice VOICE = AnonymousVoice.EMPLOYEE;

    @Autowired
    CommentReviewService service;

    @Autowired
    TestComments comments;

    @Autowired
    ReleasedRounds released;

    @Autowired
    TestUnits units;

    @Autowired
    TestRounds rounds;

    @Autowired
    TestUsers users;

    @Autowired
    ResultService results;

    @Autowired
    ShareService shares;

    @Autowired
    TestIntake answers;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    @Autowired
    List<PersonalData> personal;

    private UnitId unit = new UnitId(0);
    private TestUser leader = new TestUser(new AccountId(0), "", "", "");
    private TestUser representative = leader;

    @BeforeEach
    void leadAUnit() {
        unit = units.root("Fjordkommunen");
        leader = units.leader(unit);
        representative = rounds.representative(unit);
    }

    private CommentReview.Open open(RoundId round) {
        return (CommentReview.Open) service.find(unit, round).voices().getFirst();
    }

    private List<String> shown(RoundId round) {
        return released.figures(released.find(round).orElseThrow().id(), unit).comments(VOICE);
    }

    private long stored(RoundId round) {
        return sql.sql("select count(*) from response_comment where round_id = ?")
                .param(round.value())
                .query(Long.class)
                .single();
    }

    private Outcome agree(TestUser person, RoundId round) {
        users.signIn(person);
        return service.agree(unit, round, VOICE, open(round).version());
    }

    @Test
    void whatBothKeepIsShownAndTheRestIsDeleted() {
        RoundId round = comments.released(unit, 12, 5);
        users.signIn(leader);
        List<Comment> all = open(round).comments();
        assertThat(all).hasSize(5);
        assertThat(service.choose(unit, round, VOICE, Set.of(2), 0)).isEqualTo(Outcome.WAITING);
        assertThat(open(round).shown()).isEqualTo(4);
        assertThat(agree(leader, round)).isEqualTo(Outcome.WAITING);
        assertThat(shown(round)).isEmpty();
        assertThat(stored(round)).isEqualTo(5);
        users.signIn(representative);
        assertThat(open(round).agreed()).containsOnlyKeys(ApprovalSide.LEADER);
        assertThat(agree(representative, round)).isEqualTo(Outcome.SHOWN);
        assertThat(shown(round))
                .containsExactlyElementsOf(all.stream()
                        .filter(each -> each.place() != 2)
                        .map(Comment::text)
                        .toList());
        assertThat(stored(round)).isZero();
        assertThat(service.find(unit, round).voices())
                .singleElement()
                .isInstanceOfSatisfying(CommentReview.Over.class, over -> assertThat(over.isShown())
                        .isTrue());
        assertThat(service.agree(unit, round, VOICE, 1)).as("tried again").isEqualTo(Outcome.SHOWN);
        assertThat(shown(round)).hasSize(4);
        users.signIn(leader);
        assertThat(service.choose(unit, round, VOICE, Set.of(), 1))
                .as("on a page from before")
                .isEqualTo(Outcome.CHANGED);
    }

    @Test
    void allCanBeLeftOutSoThatNoneIsShown() {
        RoundId round = comments.released(unit, 12, 5);
        users.signIn(representative);
        service.choose(unit, round, VOICE, Set.of(1, 2, 3, 4, 5), 0);
        assertThat(agree(representative, round)).isEqualTo(Outcome.WAITING);
        assertThat(stored(round)).isEqualTo(5);
        assertThat(agree(leader, round)).isEqualTo(Outcome.NONE_SHOWN);
        assertThat(shown(round)).isEmpty();
        assertThat(stored(round)).isZero();
    }

    @Test
    void otherChoicesTakeBackWhatWasAgreedTo() {
        RoundId round = comments.released(unit, 12, 5);
        agree(leader, round);
        users.signIn(representative);
        assertThat(service.choose(unit, round, VOICE, Set.of(1), 0)).isEqualTo(Outcome.WAITING);
        assertThat(open(round).agreed()).isEmpty();
        assertThat(service.agree(unit, round, VOICE, 0))
                .as("choices never seen")
                .isEqualTo(Outcome.CHANGED);
        assertThat(service.choose(unit, round, VOICE, Set.of(3), 0)).isEqualTo(Outcome.CHANGED);
        assertThat(agree(representative, round)).isEqualTo(Outcome.WAITING);
        assertThat(shown(round)).isEmpty();
    }

    @Test
    void onePersonIsNotBoth() {
        RoundId round = comments.released(unit, 12, 5);
        units.give(UnitRole.UNION_REPRESENTATIVE, unit, leader);
        assertThat(agree(leader, round)).isEqualTo(Outcome.WAITING);
        assertThat(agree(leader, round)).isEqualTo(Outcome.WAITING);
        units.takeAway(UnitRole.UNIT_LEADER, unit, leader);
        assertThat(agree(leader, round)).isEqualTo(Outcome.SAME_PERSON);
        assertThat(shown(round)).isEmpty();
    }

    @Test
    void theDatabaseWantsTwoPeopleToo() {
        RoundId round = comments.released(unit, 12, 5);
        agree(leader, round);
        assertThatThrownBy(() -> sql.sql("update comment_review set representative_by = leader_by where round_id = ?")
                        .param(round.value())
                        .update())
                .hasMessageContaining("ck_comment_review_two_people");
        assertThatThrownBy(() -> sql.sql("update comment_review set state = 'SHOWN', decided_at = now(6)"
                                + " where round_id = ?")
                        .param(round.value())
                        .update())
                .hasMessageContaining("ck_comment_review_both");
    }

    /** undated, and linked to no score and to no other comment, as they are while nobody has read them. */
    @ParameterizedTest
    @CsvSource({"released_comment, release_id unit_id voice place text", "comment_choice, round_id unit_id voice place"
    })
    void nothingElseIsKeptOfAComment(String table, String columns) {
        assertThat(sql.sql("select column_name from information_schema.columns"
                                + " where table_schema = database() and table_name = ?")
                        .param(table)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(columns.split(" ", -1));
    }

    @Test
    void whereFewHaveAnsweredOrWrittenNotEvenThatIsTold() {
        assertNothing(comments.released(unit, 9, 6));
        assertNothing(comments.released(units.root("Vestkommunen"), 12, 2));
    }

    @Test
    void nothingIsReadBeforeTheRelease() {
        assertNothing(comments.closed(unit, 12, 5));
    }

    private void assertNothing(RoundId round) {
        for (TestUser person : List.of(leader, representative)) {
            users.signIn(person);
            assertThat(service.find(unit, round)).isEqualTo(CommentReview.nothing(round));
            assertThat(service.waiting()).isEmpty();
            assertThatThrownBy(() -> service.agree(unit, round, VOICE, 0)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> service.choose(unit, round, VOICE, Set.of(), 0))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void nobodyElseReadsThem() {
        UnitId below = units.below(unit, "Team 1");
        RoundId round = comments.released(below, 12, 5);
        for (TestUser person : List.of(leader, representative)) {
            users.signIn(person);
            assertNotThere(below, round);
        }
        units.signIn(UnitRole.HR_ADVISER, unit);
        assertNotThere(below, round);
    }

    private void assertNotThere(UnitId of, RoundId round) {
        assertThatThrownBy(() -> service.find(of, round)).isInstanceOf(UnitNotFoundException.class);
        assertThat(service.waiting()).isEmpty();
    }

    /** Whoever sees a unit's figures, because it has chosen so, sees no comments. */
    @Test
    void thoseAboveNeverReadWhatIsShown() {
        RoundId round = comments.released(unit, 12, 5);
        agree(leader, round);
        agree(representative, round);
        clock.stopOn(released.find(round).orElseThrow().employeesFrom());
        users.signIn(leader);
        shares.give(unit, round, ShareKind.UPWARD);
        assertThat(results(round).comments().get(VOICE)).hasSize(5);
        units.signIn(UnitRole.HR_ADVISER, unit);
        assertThat(results(round).comments()).isEmpty();
    }

    private UnitResult results(RoundId round) {
        return results.find(unit, Optional.of(round)).result().orElseThrow();
    }

    /** Whose turnout is hidden beside a smaller unit's: comments would tell how many have answered. */
    @Test
    void unitWhoseTurnoutIsHiddenHasNothingToGoThrough() {
        UnitId top = units.root("Vestkommunen");
        unit = units.below(top, "Enheten");
        leader = units.leader(unit);
        representative = rounds.representative(unit);
        RoundId round = comments.released(
                new TestComments.Written(unit, 12, 5), new TestComments.Written(units.below(top, "Naboen"), 3, 0));
        assertThat(released.figures(released.find(round).orElseThrow().id(), unit)
                        .people(VOICE))
                .isEmpty();
        assertNothing(round);
    }

    @Test
    void thoseOfUnitsBelowCountForTheirOwnUnit() {
        UnitId below = units.below(unit, "Team 1");
        RoundId round = comments.released(new TestComments.Written(unit, 6, 4), new TestComments.Written(below, 12, 2));
        assertNothing(round);
    }

    @Test
    void whatIsNotAgreedOnIsDeletedUnreadWithTheAnswers() {
        RoundId round = comments.released(unit, 12, 5);
        users.signIn(leader);
        service.choose(unit, round, VOICE, Set.of(1), 0);
        agree(leader, round);
        LocalDate last = service.find(unit, round).keptUntil().orElseThrow();
        clock.stopOn(last.minusDays(1));
        answers.deleteThoseDue();
        assertThat(stored(round)).isEqualTo(5);
        clock.stopOn(last);
        answers.deleteThoseDue();
        assertThat(stored(round)).isZero();
        assertThat(shown(round)).isEmpty();
        assertNothing(round);
    }

    @Test
    void theyWaitForEachSideUntilItHasAgreed() {
        RoundId round = comments.released(unit, 12, 5);
        agree(leader, round);
        assertThat(service.waiting()).isEmpty();
        users.signIn(representative);
        assertThat(service.waiting())
                .singleElement()
                .extracting(WaitingReview::unit, each -> each.review().round())
                .containsExactly(unit, round);
    }

    @Test
    void placesThatThereAreNotCannotBeLeftOut() {
        RoundId round = comments.released(unit, 12, 3);
        users.signIn(leader);
        for (int place : IntStream.of(0, 4).toArray()) {
            assertThatThrownBy(() -> service.choose(unit, round, VOICE, Set.of(place), 0))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void logHasNumbersAndNoText() {
        RoundId round = comments.released(unit, 12, 5);
        agree(leader, round);
        agree(representative, round);
        assertThat(sql.sql("select details from audit_entry where action = 'COMMENTS_RELEASED'"
                                + " order by audit_entry_id desc limit 1")
                        .query(String.class)
                        .single())
                .contains("shown", "5")
                .doesNotContain("Kommentar");
    }

    @Test
    void peopleAreToldWhatTheyHaveAgreedTo() {
        RoundId round = comments.released(unit, 12, 5);
        agree(leader, round);
        assertThat(personal.stream().flatMap(each -> each.export(leader.id()).stream()))
                .extracting(PersonalSection::key)
                .contains("reviews");
    }
}
