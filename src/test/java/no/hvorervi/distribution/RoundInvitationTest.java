package no.hvorervi.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.hvorervi.DatabaseTest;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.accounts.EmailAddress;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.Transactions;
import no.hvorervi.i18n.Language;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.intake.AnswerService;
import no.hvorervi.intake.Answers;
import no.hvorervi.intake.Code;
import no.hvorervi.intake.Standing;
import no.hvorervi.intake.TestIntake;
import no.hvorervi.mailing.TestPost;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.rounds.Round;
import no.hvorervi.rounds.TestRounds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everybody on a unit's list gets one code, once the unit is open, whatever goes wrong on the way (R-44, R-45, R-46). */
@DatabaseTest
class RoundInvitationTest {

    private static final Pattern LINK = Pattern.compile("/svar#([0-9A-Z]{12})");

    @Autowired
    RecipientService recipients;

    @Autowired
    InvitationSender sender;

    @Autowired
    ReminderService reminders;

    @Autowired
    ReminderSender reminderSender;

    @Autowired
    DistributionRetention retention;

    @Autowired
    AnswerService answers;

    @Autowired
    TestIntake world;

    @Autowired
    TestRounds rounds;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient sql;

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private TestPost post;
    private UnitId unit;
    private RoundId round;

    @BeforeEach
    void askAUnit(@Autowired AutowireCapableBeanFactory application) {
        server.start();
        post = TestPost.of(application);
        post.clear();
        unit = units.root("Sykehjemmet Prøve");
        round = world.open(false, unit);
        users.signIn(units.leader(unit));
    }

    @AfterEach
    void stop() {
        server.stop();
        post.clear();
    }

    /** One of this test's own, since reminders of others may be due as well. */
    private String mine(String address) {
        return address.replace("@", "-" + unit + "@");
    }

    private Recipient recipient(String address) {
        return new Recipient(new EmailAddress(mine(address)), Language.NB);
    }

    private int add(String... addresses) {
        return recipients.add(
                round, unit, Arrays.stream(addresses).map(this::recipient).toList());
    }

    private int ballots() {
        return count("select count(*) from ballot where round_id = :round");
    }

    private int letters(String job) {
        return count(
                "select count(*) from mail_entry join mail_job using (mail_job_id) where job_key like concat('round-',"
                        + " :round, '-" + job + "')");
    }

    private int count(String query) {
        return sql.sql(query).param("round", round.value()).query(Integer.class).single();
    }

    private List<MimeMessage> delivered() throws MessagingException {
        post.deliver(server.getSmtp().getPort());
        List<MimeMessage> mine = new ArrayList<>();
        for (MimeMessage message : server.getReceivedMessages()) {
            if (message.getRecipients(RecipientType.TO)[0].toString().contains("-" + unit + "@")) {
                mine.add(message);
            }
        }
        return mine;
    }

    @Test
    void everybodyGetsALetterWithACodeOfTheirOwnThatAnswersOnce() throws Exception {
        add("a@kommune.example", "b@kommune.example", "c@kommune.example");
        sender.inviteThoseOpen();
        Set<String> codes = new HashSet<>();
        Set<String> receivers = new HashSet<>();
        for (MimeMessage message : delivered()) {
            receivers.add(message.getRecipients(RecipientType.TO)[0].toString());
            List<String> bodies = TestPost.bodies(message);
            assertThat(bodies).hasSize(2).allSatisfy(body -> {
                Matcher link = LINK.matcher(body);
                assertThat(link.find()).isTrue();
                codes.add(link.group(1));
                assertThat(body)
                        .contains(
                                "Sykehjemmet Prøve",
                                "Prøve kommune",
                                "færre enn 5 svar",
                                new Code(link.group(1)).grouped());
            });
            assertThat(message.getSubject()).isEqualTo("Vil du svare på «Høstrunden»?");
        }
        assertThat(receivers)
                .containsExactlyInAnyOrder(
                        mine("a@kommune.example"), mine("b@kommune.example"), mine("c@kommune.example"));
        assertThat(codes).hasSize(3).allSatisfy(each -> {
            TestIntake.submit(answers, new Code(each), Answers.NONE);
            assertThat(TestIntake.find(answers, new Code(each)).standing()).isEqualTo(Standing.ANSWERED);
        });
    }

    @Test
    void nobodyIsInvitedBeforeTheUnitIsOpen() {
        Round later = rounds.prepared(unit);
        round = later.id();
        add("a@kommune.example");
        sender.inviteThoseOpen();
        sender.invite(round, unit);
        assertThat(ballots()).isZero();
        assertThat(recipients.find(round, unit).hasNew()).isTrue();
    }

    @Test
    void whoeverIsAddedLaterIsInvitedToo() throws Exception {
        add("a@kommune.example", "b@kommune.example");
        sender.inviteThoseOpen();
        assertThat(add("b@kommune.example", "c@kommune.example")).isOne();
        sender.inviteThoseOpen();
        sender.inviteThoseOpen();
        assertThat(ballots()).isEqualTo(3);
        assertThat(delivered()).hasSize(3);
    }

    @Test
    void whoeverIsRemovedAndAddedAgainGetsNoSecondCode() {
        add("a@kommune.example");
        sender.inviteThoseOpen();
        recipients.remove(round, unit, new EmailAddress(mine("a@kommune.example")));
        assertThat(recipients.find(round, unit).entries()).isEmpty();
        add("a@kommune.example");
        sender.inviteThoseOpen();
        assertThat(ballots()).isOne();
    }

    @Test
    void whatIsCutShortLeavesNothingAndIsDoneAgain() {
        add("a@kommune.example", "b@kommune.example");
        assertThatThrownBy(() -> transactions.write(() -> {
                    sender.invite(round, unit);
                    throw new IllegalStateException("Killed");
                }))
                .hasMessage("Killed");
        assertThat(ballots()).isZero();
        sender.invite(round, unit);
        assertThat(ballots()).isEqualTo(2);
        assertThat(letters("unit-" + unit + "-invitation")).isEqualTo(2);
    }

    @Test
    void manySendersAtOnceGiveNobodyTwoCodes() throws Exception {
        add("a@kommune.example", "b@kommune.example", "c@kommune.example");
        try (ExecutorService executor = Executors.newFixedThreadPool(6)) {
            List<Callable<Void>> tries = new ArrayList<>();
            for (int at = 0; at < 12; at++) {
                tries.add(() -> {
                    sender.invite(round, unit);
                    return null;
                });
            }
            for (Future<Void> each : executor.invokeAll(tries)) {
                each.get();
            }
        }
        assertThat(ballots()).isEqualTo(3);
        assertThat(letters("unit-" + unit + "-invitation")).isEqualTo(3);
    }

    @Test
    void reminderGoesToEverybodyOnceAndHoldsNoCode() throws Exception {
        add("a@kommune.example", "b@kommune.example");
        sender.inviteThoseOpen();
        Matcher link = LINK.matcher(TestPost.bodies(delivered().getFirst()).getFirst());
        assertThat(link.find()).isTrue();
        TestIntake.submit(answers, new Code(link.group(1)), Answers.NONE);
        server.purgeEmailFromAllMailboxes();
        reminders.find(round).forEach(each -> reminders.drop(round, each.minutesBefore()));
        reminders.sendNow(round);
        reminderSender.remindWhereDue();
        reminderSender.remindWhereDue();
        List<MimeMessage> delivered = delivered();
        assertThat(delivered).hasSize(2);
        for (MimeMessage message : delivered) {
            assertThat(TestPost.bodies(message)).allSatisfy(body -> assertThat(body)
                    .contains("Vi vet ikke hvem som har svart, så alle får")
                    .doesNotContainPattern(LINK));
        }
    }

    @Test
    void remindersAreFewAndApart() {
        add("a@kommune.example");
        assertThatThrownBy(() -> reminders.sendNow(round))
                .extracting("reason")
                .isEqualTo(DistributionRefusal.REMINDER_EARLY);
        sender.inviteThoseOpen();
        reminders.sendNow(round);
        LocalDateTime soon = LocalDateTime.now(NorwegianTime.ZONE).plusHours(3);
        assertThatThrownBy(() -> reminders.plan(round, soon))
                .extracting("reason")
                .isEqualTo(DistributionRefusal.REMINDER_CLOSE);
        assertThatThrownBy(() -> reminders.plan(round, soon.plusDays(10)))
                .extracting("reason")
                .isEqualTo(DistributionRefusal.REMINDER_TIME);
    }

    @Test
    void addressesAreDeletedWhenTheRoundIsOverAndNothingMoreIsSent() throws Exception {
        add("a@kommune.example");
        sender.inviteThoseOpen();
        world.end(round);
        retention.deleteOfThoseOver();
        assertThat(count("select count(*) from recipient where round_id = :round"))
                .isZero();
        assertThat(delivered()).isEmpty();
        assertThatThrownBy(() -> add("b@kommune.example")).extracting("reason").isEqualTo(DistributionRefusal.OVER);
    }

    @Test
    void othersMayNotTouchTheList() {
        users.signIn(units.leader(units.root("Skolen")));
        assertThatThrownBy(() -> add("a@kommune.example")).isInstanceOf(UnitNotFoundException.class);
    }
}
