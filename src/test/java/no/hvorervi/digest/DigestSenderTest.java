package no.hvorervi.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.AccountRegister;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.mailing.Outbox;
import no.hvorervi.mailing.TestPost;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.personal.PersonalData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everybody for whom something waits gets one letter in a week, however often and by however many it is sent. */
@DatabaseTest
class DigestSenderTest {

    private static final LocalDate MONDAY = LocalDate.of(2031, 3, 3);

    private static final Pattern LINK = Pattern.compile("/varsler#([0-9A-Z]{26})");

    @Autowired
    DigestRepository repository;

    @Autowired
    DigestService service;

    @Autowired
    DigestRetention retention;

    @Autowired
    Outbox outbox;

    @Autowired
    Transactions transactions;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    @Autowired
    AccountRegister accounts;

    @Autowired
    List<PersonalData> personal;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private TestPost post;
    private UnitId unit;

    @BeforeEach
    void start(@Autowired AutowireCapableBeanFactory application) {
        server.start();
        post = TestPost.of(application);
        post.clear();
        unit = units.root("Prøve kommune");
        clock.stopOn(MONDAY);
    }

    @AfterEach
    void stop() {
        server.stop();
        post.clear();
        sql.sql("delete from digest_sent").update();
        sql.sql("delete from digest_week").update();
    }

    private static final DigestLine LINE = DigestLine.of(
                    "own.sessions.started", "enhet/1/tiltak/2", "Færre <b>møter</b>")
            .on(MONDAY);

    private DigestSender sender(DigestSource... sources) {
        var beans = new StaticListableBeanFactory();
        for (DigestSource source : sources) {
            beans.addBean("source" + Arrays.asList(sources).indexOf(source), source);
        }
        return new DigestSender(repository, beans.getBeanProvider(DigestSource.class), outbox, transactions, clock);
    }

    private static DigestSource source(TestUser... people) {
        return today ->
                Arrays.stream(people).collect(java.util.stream.Collectors.toMap(TestUser::id, each -> List.of(LINE)));
    }

    private TestUser person() {
        return units.leader(unit);
    }

    private static DigestWeek week(int no) {
        return new DigestWeek(MONDAY.plusWeeks(no));
    }

    private List<MimeMessage> delivered(TestUser to) throws MessagingException {
        post.deliver(server.getSmtp().getPort());
        List<MimeMessage> found = new ArrayList<>();
        for (MimeMessage message : server.getReceivedMessages()) {
            if (message.getRecipients(RecipientType.TO)[0].toString().equals(to.email())) {
                found.add(message);
            }
        }
        return found;
    }

    private static DigestToken token(MimeMessage letter) throws Exception {
        Matcher link = LINK.matcher(TestPost.bodies(letter).getFirst());
        assertThat(link.find()).isTrue();
        return new DigestToken(link.group(1));
    }

    @Test
    void allThatWaitsComesInOneLetterAndNothingForOthers() throws Exception {
        TestUser one = person();
        TestUser other = person();
        sender(source(one), source(one), today -> Map.of(other.id(), List.of())).send(week(0));
        List<MimeMessage> letters = delivered(one);
        assertThat(letters).hasSize(1);
        assertThat(delivered(other)).isEmpty();
        MimeMessage letter = letters.getFirst();
        assertThat(letter.getSubject()).isEqualTo("2 ting venter på deg i «Hvor er vi?»");
        List<String> bodies = TestPost.bodies(letter);
        assertThat(bodies.getFirst())
                .contains(
                        "Logget inn Færre <b>møter</b> kl. 3. mars 2031",
                        "/enhet/1/tiltak/2",
                        "Jeg vil ikke ha slike brev");
        assertThat(bodies.getLast()).contains("Færre &lt;b&gt;møter&lt;/b&gt;", "Åpne «Hvor er vi?»");
        assertThat(letter.getHeader("List-Unsubscribe"))
                .singleElement()
                .asString()
                .matches("<http.*/varsler#" + token(letter).value() + ">");
    }

    @Test
    void nobodyGetsTwoInAWeekHoweverOftenItIsTried() throws Exception {
        TestUser person = person();
        assertThatThrownBy(() -> sender(DigestSenderTest::fail).send(week(0)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(repository.isDone(week(0))).isFalse();
        sender(source(person)).send(week(0));
        sender(source(person)).send(week(0));
        assertThat(repository.isDone(week(0))).isTrue();
        assertThat(delivered(person)).hasSize(1);
        sender(source(person)).send(week(1));
        assertThat(delivered(person)).hasSize(2);
    }

    private static Map<AccountId, List<DigestLine>> fail(LocalDate today) {
        throw new IllegalStateException("A source that fails");
    }

    @Test
    void sourceThatFailsKeepsOnlyItsOwnLinesBack() throws Exception {
        TestUser person = person();
        sender(DigestSenderTest::fail, source(person)).send(week(0));
        assertThat(delivered(person)).hasSize(1);
        assertThat(repository.isDone(week(0))).isTrue();
    }

    @Test
    void whoCannotBeWrittenToKeepsNobodyElseFromALetter() throws Exception {
        TestUser one = person();
        TestUser unfit = person();
        TestUser other = person();
        sql.sql("update account set email = concat(email, '\n') where account_id = ?")
                .param(unfit.id().value())
                .update();
        sender(source(one, unfit, other)).send(week(0));
        assertThat(delivered(one)).hasSize(1);
        assertThat(delivered(other)).hasSize(1);
        assertThat(repository.findSent(unfit.id())).isEmpty();
        assertThat(repository.isDone(week(0))).isTrue();
    }

    @Test
    void lettersFullOfQuotesAreStored() throws Exception {
        TestUser person = person();
        List<DigestLine> lines = Collections.nCopies(
                12, DigestLine.of("own.sessions.started", "enhet/1/tiltak/2", "\"".repeat(120), "\\".repeat(120)));
        sender(today -> Map.of(person.id(), lines)).send(week(0));
        assertThat(delivered(person)).hasSize(1);
    }

    @Test
    void instancesThatSendAtOnceSendOneLetterEach() throws Exception {
        TestUser[] people = {person(), person(), person(), person()};
        List<Callable<Void>> tries = new ArrayList<>();
        for (int no = 0; no < 6; no++) {
            tries.add(() -> {
                sender(source(people)).send(week(0));
                return null;
            });
        }
        try (ExecutorService instances = Executors.newFixedThreadPool(tries.size())) {
            for (Future<Void> each : instances.invokeAll(tries)) {
                each.get();
            }
        }
        for (TestUser each : people) {
            assertThat(delivered(each)).hasSize(1);
        }
    }

    @Test
    void nobodyIsNotedWhoseLetterComesAfterAnotherInstanceHasFinished() throws Exception {
        TestUser one = person();
        TestUser late = person();
        sender(source(one)).send(week(0));
        sender(source(one, late)).send(week(0));
        assertThat(delivered(one)).hasSize(1);
        assertThat(delivered(late)).isEmpty();
        assertThat(repository.findSent(late.id())).isEmpty();
    }

    @Test
    void whoSaysNoWithTheCodeGetsNoneUntilYesIsSaidAgain() throws Exception {
        TestUser person = person();
        sender(source(person)).send(week(0));
        DigestToken token = token(delivered(person).getFirst());
        assertThat(service.isTaken(token)).contains(true);
        assertThat(service.take(token, false)).isTrue();
        assertThat(service.take(token, false)).isTrue();
        assertThat(service.isTaken(token)).contains(false);
        sender(source(person)).send(week(1));
        assertThat(delivered(person)).hasSize(1);
        assertThat(service.take(token, true)).isTrue();
        sender(source(person)).send(week(2));
        assertThat(delivered(person)).hasSize(2);
    }

    @Test
    void letterThatIsUnwantedMeanwhileStaysWhenTheMailServerComesBack() throws Exception {
        TestUser refusing = person();
        TestUser disabled = person();
        TestUser erased = person();
        TestUser taking = person();
        sender(source(refusing, disabled, erased, taking)).send(week(0));
        int port = server.getSmtp().getPort();
        server.stop();
        post.deliver(port);
        users.signIn(refusing);
        service.take(false);
        accounts.setDisabled(disabled.id(), true);
        personal.stream().filter(SentDigests.class::isInstance).forEach(each -> each.erase(erased.id()));
        clock.stopOn(MONDAY.plusDays(1));
        server.start();
        assertThat(delivered(refusing)).isEmpty();
        assertThat(delivered(disabled)).isEmpty();
        assertThat(delivered(erased)).isEmpty();
        assertThat(delivered(taking)).hasSize(1);
    }

    @Test
    void unknownAndOldCodesDoNothing() throws Exception {
        assertThat(service.take(DigestToken.random(), false)).isFalse();
        TestUser person = person();
        sender(source(person)).send(week(0));
        DigestToken token = token(delivered(person).getFirst());
        clock.stopOn(MONDAY.plusWeeks(26));
        retention.deleteOld();
        assertThat(service.isTaken(token)).contains(true);
        clock.stopOn(MONDAY.plusWeeks(26).plusDays(1));
        retention.deleteOld();
        assertThat(service.isTaken(token)).isEmpty();
        assertThat(repository.isDone(week(0))).isFalse();
    }

    @Test
    void disabledPeopleAndStrangersGetNone() throws Exception {
        TestUser disabled = person();
        accounts.setDisabled(disabled.id(), true);
        TestUser stranger = users.person();
        sender(source(disabled, stranger), today -> Map.of(new AccountId(999_999_999), List.of(LINE)))
                .send(week(0));
        assertThat(delivered(disabled)).isEmpty();
        assertThat(delivered(stranger)).isEmpty();
    }

    @Test
    void whoHasLeftEveryMunicipalityGetsNone() throws Exception {
        TestUser left = person();
        TestUser moved = person();
        UnitId other = units.root("Nabokommunen");
        units.give(UnitRole.UNIT_LEADER, other, moved);
        units.leave(unit, left);
        units.leave(unit, moved);
        sender(source(left, moved)).send(week(0));
        assertThat(delivered(left)).isEmpty();
        assertThat(delivered(moved)).hasSize(1);
        assertThat(sql.sql("select municipality_id from mail_job where job_key like 'digest-%'")
                        .query(Long.class)
                        .list())
                .containsExactly(units.municipalityOf(other).value());
    }

    @Test
    void personSeesWhatIsStoredAndItIsErased() {
        TestUser person = person();
        sender(source(person)).send(week(0));
        users.signIn(person);
        service.take(false);
        assertThat(service.isTaken()).isFalse();
        PersonalData mine = personal.stream()
                .filter(SentDigests.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(mine.export(person.id())).extracting("key").containsExactly("digestRefusal", "digestsSent");
        mine.erase(person.id());
        assertThat(mine.export(person.id())).isEmpty();
        assertThat(service.isTaken()).isTrue();
    }

    @Test
    void whatIsOldIsDeletedAndRecordedAlsoWithoutAMailServer() {
        TestUser person = person();
        sender(source(person)).send(week(0));
        clock.stopOn(MONDAY.plusWeeks(30));
        assertThat(outbox.canSend()).isFalse();
        long before = recorded();
        retention.deleteOld();
        assertThat(repository.findSent(person.id())).isEmpty();
        assertThat(recorded()).isEqualTo(before + 1);
        retention.deleteOld();
        assertThat(recorded()).isEqualTo(before + 1);
    }

    private long recorded() {
        return sql.sql("select count(*) from audit_entry where action = 'DIGESTS_DELETED'")
                .query(Long.class)
                .single();
    }

    @Test
    void withoutAMailServerNothingIsQueued() {
        TestUser person = person();
        assertThat(outbox.canSend()).isFalse();
        sender(source(person)).sendWhenDue();
        assertThat(repository.isDone(week(0))).isFalse();
    }
}
