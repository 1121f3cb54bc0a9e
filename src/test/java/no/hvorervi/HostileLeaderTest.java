package no.hvorervi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.assessment.Answer;
import no.hvorervi.assessment.Assessment;
import no.hvorervi.assessment.AssessmentRoutes;
import no.hvorervi.assessment.AssessmentService;
import no.hvorervi.assessment.Rating;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.exchange.ExchangeRoutes;
import no.hvorervi.ids.AssessmentId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.OrganisationRoutes;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.organisation.UnitTreeService;
import no.hvorervi.people.PeopleRoutes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The leader of one unit, with a session that is quite in order, tries to get at another unit by sending what its leader
 * sent, edited in all ways, and by links. Nothing is written and no name of the other unit comes back.
 */
@DatabaseTest
class HostileLeaderTest {

    private static final Pattern UPLOAD = Pattern.compile("VAADIN/dynamic/resource/[^\"\\\\]+");

    private static final int AT_ONCE = 25;

    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    @Autowired
    TestUnits units;

    @Autowired
    AssessmentService assessments;

    @Autowired
    CriteriaService criteria;

    @Autowired
    UnitTreeService trees;

    @Autowired
    TestClock clock;

    private final String secret = "Hemmelig " + UUID.randomUUID();
    private UnitId root = new UnitId(0);
    private UnitId mine = new UnitId(0);
    private UnitId theirs = new UnitId(0);
    private AssessmentId submitted = new AssessmentId(0);
    private AssessmentId draft = new AssessmentId(0);
    private Visitor hostile;
    private Visitor honest;
    private final List<String> answers = new ArrayList<>();

    @BeforeEach
    void twoLeaders() {
        users.operator();
        // Where one's own unit stands is no secret to its leader.
        root = units.root("Kommunen");
        UnitId parent = units.below(root, "Over oss");
        mine = units.below(parent, "Min enhet");
        theirs = units.below(parent, secret);
        TestUser me = units.leader(mine);
        users.signIn(me);
        assess(mine, "Eget");
        TestUser they = units.leader(theirs);
        users.signIn(they);
        submitted = assess(theirs, secret);
        draft = assessments.findDraft(theirs).orElseThrow().id();
        hostile = new Visitor(port);
        hostile.signIn(me);
        honest = new Visitor(port);
        honest.signIn(they);
    }

    /** Submits an assessment and begins the next; both hold the text. */
    private AssessmentId assess(UnitId unit, String text) {
        Assessment first = assessments.start(unit);
        criteria.latest()
                .principles()
                .forEach(each -> assessments.saveAnswer(
                        first.id(),
                        each.id(),
                        Answer.EMPTY.withRating(Rating.of(3)).withReason(text),
                        0));
        assessments.saveComment(first.id(), text, first.comment().version());
        assessments.submit(first.id());
        assessments.reopen(unit);
        return first.id();
    }

    /** All that is stored of the other unit, as its own leader reads it. */
    private List<Object> stored() {
        users.signIn(units.leader(theirs));
        return List.of(assessments.get(draft), assessments.get(submitted), assessments.history(theirs));
    }

    private void requireNothingGained(List<Object> before) {
        assertThat(answers).isNotEmpty().noneMatch(answer -> answer.contains(secret));
        assertThat(stored()).isEqualTo(before);
    }

    private void send(String address, String message) {
        answers.add(hostile.send("POST", address, "application/json", message).body());
    }

    @Test
    void recordedMessagesOfTheOtherLeaderDoNothingInMySession() {
        Tab recorded = Tab.open(honest, AssessmentRoutes.assess(theirs, 1));
        assertThat(recorded.drawn()).contains(secret);
        List<Object> before = stored();
        Tab own = Tab.open(hostile, AssessmentRoutes.assess(mine, 1));
        answers.add(own.drawn());
        for (int node : recorded.nodes("vaadin-text-area")) {
            String calls = Tab.written(node, "Fremmed hånd");
            send(recorded.address(), recorded.message(calls));
            send(own.address(), recorded.message(calls));
            send(recorded.address(), own.message(calls));
        }
        for (int ui = 0; ui < 10; ui++) {
            send("/?v-r=uidl&v-uiId=" + ui, recorded.message(Tab.written(1, "Fremmed hånd")));
        }
        requireNothingGained(before);
    }

    @Test
    void messagesWithEditedNodesReachMyOwnPageOnly() {
        Tab recorded = Tab.open(honest, AssessmentRoutes.assess(theirs, 1));
        List<Object> before = stored();
        Tab own = Tab.open(hostile, AssessmentRoutes.profile(mine));
        answers.add(own.drawn());
        int last = Math.max(own.lastNode(), recorded.lastNode()) + 20;
        for (int first = 1; first <= last; first += AT_ONCE) {
            List<Integer> nodes =
                    IntStream.range(first, first + AT_ONCE).boxed().toList();
            answers.add(own.send(calls(nodes, node -> Tab.written(node, "Fremmed hånd"))));
            answers.add(own.send(calls(nodes, node -> Tab.value(node, submitted.toString()))));
            for (String event : List.of("confirm", "change", "opened-changed", "selected-changed")) {
                answers.add(own.send(calls(nodes, node -> Tab.event(node, event))));
            }
        }
        // Some of these lead away, and one signs out.
        for (int node = last; node >= 1; node--) {
            answers.add(own.send(Tab.event(node, "click")));
        }
        requireNothingGained(before);
    }

    private static String calls(List<Integer> nodes, IntFunction<String> call) {
        return nodes.stream().map(call::apply).collect(Collectors.joining(","));
    }

    @Test
    void deepLinksAreAnsweredAsIfThereWereNoSuchPage() {
        LocalDate today = NorwegianTime.today(clock);
        UnitId child = units.below(mine, "Under oss");
        UnitId ended = units.below(root, secret);
        units.end(ended, today.minusDays(1));
        UnitId coming = units.below(root, secret);
        units.begin(coming, today.plusDays(1));
        UnitId elsewhere = units.below(units.root(secret), secret);
        List<Object> before = stored();
        Tab own = Tab.open(hostile, "");
        List<UnitId> targets =
                List.of(theirs, child, root, ended, coming, elsewhere, new UnitId(0), new UnitId(987_654_321_987L));
        List<String> links = Stream.concat(
                        targets.stream()
                                .flatMap(unit -> Stream.of(
                                        AssessmentRoutes.profile(unit),
                                        AssessmentRoutes.assess(unit),
                                        AssessmentRoutes.assess(unit, 2),
                                        AssessmentRoutes.profile(unit, submitted),
                                        AssessmentRoutes.profile(unit, draft))),
                        // One's own unit in the address, and the other's assessment behind it.
                        Stream.of(
                                AssessmentRoutes.profile(mine, submitted),
                                AssessmentRoutes.profile(mine, draft),
                                AssessmentRoutes.assess(theirs) + "/../1",
                                "enhet/%2e%2e/enhet/" + theirs,
                                PeopleRoutes.PEOPLE,
                                ExchangeRoutes.UNIT_IMPORT))
                .toList();
        // The page of the tree is everyone's, each with the own part of it.
        answers.add(own.go(OrganisationRoutes.UNITS));
        for (String link : links) {
            String answer = own.go(link);
            answers.add(answer);
            assertThat(answer).as(link).containsAnyOf("Vi finner ikke siden", "Du har ikke tilgang", "Noe gikk galt");
            answers.add(hostile.openView(link).body());
            answers.add(hostile.get("/" + link).body());
        }
        requireNothingGained(before);
    }

    @Test
    void uploadsAndDownloadsOfOthersAreClosed() {
        Visitor administrator = new Visitor(port);
        administrator.signIn(units.administrator(root));
        Tab importing = Tab.open(administrator, ExchangeRoutes.UNIT_IMPORT);
        Matcher upload = UPLOAD.matcher(importing.drawn());
        assertThat(upload.find()).as(importing.drawn()).isTrue();
        String address = "/" + upload.group();
        String csv = "id,parent_id,name,kind,valid_from,valid_to,headcount\nny,,Kapret,kommune,2020-01-01,,\n";
        Tab own = Tab.open(hostile, AssessmentRoutes.profile(mine));
        answers.add(own.drawn());
        String ownUi = own.address().replaceFirst(".*=", "");
        for (String target : List.of(address, address.replaceFirst("resource/\\d+", "resource/" + ownUi))) {
            for (Visitor visitor : List.of(hostile, new Visitor(port))) {
                HttpResponse<String> sent = visitor.send("POST", target, "text/csv", csv);
                assertThat(sent.statusCode()).as(target).isIn(302, 401, 403, 404, 405, 410);
                answers.add(sent.body());
                HttpResponse<String> read = visitor.get(target);
                assertThat(read.statusCode()).as(target).isIn(302, 401, 403, 404, 405, 410);
                answers.add(read.body());
            }
        }
        assertThat(answers).noneMatch(answer -> answer.contains(secret));
        assertThat(importing.send(Tab.event(1, "ping"))).doesNotContain("Kapret");
        users.signIn(units.administrator(root));
        assertThat(trees.today().search("Kapret")).isEmpty();
    }

    @Test
    void mySessionDoesNotWriteWithTheOthersForms() {
        List<Object> before = stored();
        HttpResponse<String> written = hostile.post("/" + AssessmentRoutes.assess(theirs), Map.of("reason", "Fremmed"));
        assertThat(written.statusCode()).isIn(403, 404, 405);
        answers.add(written.body());
        requireNothingGained(before);
    }
}
