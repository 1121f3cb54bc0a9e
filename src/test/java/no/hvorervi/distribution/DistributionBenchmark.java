package no.hvorervi.distribution;

import static no.hvorervi.db.Tables.BALLOT;
import static no.hvorervi.db.Tables.DISTRIBUTION;
import static no.hvorervi.db.Tables.RECIPIENT;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import no.hvorervi.DatabaseTest;
import no.hvorervi.accounts.EmailAddress;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.i18n.Language;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.intake.TestIntake;
import no.hvorervi.mailing.TestPost;
import no.hvorervi.organisation.TestUnits;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/**
 * Measures inviting the people of a round: letters queued, each with a ballot, for 6,000 people in 100 units and for 60,000 in
 * 1,000, reading the overview, and queueing a reminder; nothing is asserted, since a busy machine would then fail a sound
 * build. Run it with {@code ./mvnw test -Dtest=DistributionBenchmark -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@DatabaseTest
class DistributionBenchmark {

    private static final int OF_UNIT = 60;
    private static final int SMALL = 100;
    private static final int LARGE = 1_000;

    @Autowired
    RecipientService recipients;

    @Autowired
    InvitationSender sender;

    @Autowired
    ReminderService reminders;

    @Autowired
    ReminderSender reminderSender;

    @Autowired
    DistributionService distributions;

    @Autowired
    TestIntake world;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    @Autowired
    DSLContext sql;

    @Test
    void invitesAndReminds(@Autowired AutowireCapableBeanFactory application) {
        var post = TestPost.of(application);
        measure(SMALL, post);
        measure(SMALL, post);
        measure(LARGE, post);
    }

    private void measure(int size, TestPost post) {
        post.clear();
        UnitId top = units.root("Kommune");
        List<UnitId> asked = new ArrayList<>();
        IntStream.range(0, size).forEach(at -> asked.add(units.below(top, "Enhet " + at)));
        TestUser leader = units.leader(top);
        RoundId round = world.open(false, asked.toArray(UnitId[]::new));
        users.signIn(leader);
        double added = seconds(() -> asked.forEach(unit -> recipients.add(round, unit, people(unit))));
        double invited = seconds(sender::inviteThoseOpen);
        double again = seconds(sender::inviteThoseOpen);
        double seen = seconds(() -> distributions.overview(round));
        reminders.sendNow(round);
        double reminded = seconds(reminderSender::remindWhereDue);
        System.out.printf(
                Locale.ROOT,
                "%d people in %d units: addresses added %.1f s, letters with ballots queued %.1f s, ask again %.2f s,"
                        + " overview %.2f s, reminder queued %.1f s; %d ballots%n",
                size * OF_UNIT,
                size,
                added,
                invited,
                again,
                seen,
                reminded,
                sql.fetchCount(BALLOT, BALLOT.ROUND_ID.eq(round)));
        sql.deleteFrom(RECIPIENT).where(RECIPIENT.ROUND_ID.eq(round)).execute();
        sql.deleteFrom(DISTRIBUTION).where(DISTRIBUTION.ROUND_ID.eq(round)).execute();
        post.clear();
    }

    private static List<Recipient> people(UnitId unit) {
        return IntStream.range(0, OF_UNIT)
                .mapToObj(
                        at -> new Recipient(new EmailAddress("p" + at + "-" + unit + "@kommune.example"), Language.NB))
                .toList();
    }

    private static double seconds(Runnable work) {
        long before = System.nanoTime();
        work.run();
        return (System.nanoTime() - before) / 1e9;
    }
}
