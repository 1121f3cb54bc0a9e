package no.hvorervi;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import no.hvorervi.AssessmentLedger.Field;
import no.hvorervi.AssessmentLedger.Part;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.assessment.AssessmentRoutes;
import no.hvorervi.ids.UnitId;

/**
 * A leader at a browser who begins an assessment, answers, changes the mind, signs it and begins the next; who opens the page
 * again whenever it does not say that something is saved, signs in again where that is asked, and believes what the page says.
 */
final class AssessingLeader {

    static final int PRINCIPLES = 9;
    static final int COMMENT_STEP = 12;
    private static final int REVIEW_STEP = 13;

    private static final String BEGIN = "Start egenvurderingen";
    private static final String REASON = "Hvorfor svarer du det? (valgfritt)";
    private static final String EVIDENCE = "Hva viser det? (valgfritt)";
    private static final String SIGNED = "Egenvurdert av";

    /** Stands in what the server draws when something has been saved, and where a draft is opened. */
    private static final Pattern COUNT = Pattern.compile("\\d+ av \\d+ besvart");

    /** The levels of a principle, and last «don't know». */
    private static final int OPTIONS = 6;

    private static final List<Part> OF_A_PRINCIPLE = List.of(Part.RATING, Part.REASON, Part.EVIDENCE);

    private static final int PAUSE_MS = 300;
    private static final int TRY_AGAIN_MS = 1_000;
    private static final int SIGN_IN_AGAIN_MS = 5_000;

    private final KillableApplication application;
    private final UnitId unit;
    private final String email;
    private final LongAdder acknowledged;
    private final LongAdder unacknowledged;
    private final Random random;
    private final AssessmentLedger ledger = new AssessmentLedger();
    private Visitor visitor;
    private int number = 1;
    private boolean isBegun;
    private boolean isAskedToSign;
    private int words;
    private int notShown;

    AssessingLeader(
            KillableApplication application,
            UnitId unit,
            String email,
            LongAdder acknowledged,
            LongAdder unacknowledged) {
        this.application = application;
        this.unit = unit;
        this.email = email;
        this.acknowledged = acknowledged;
        this.unacknowledged = unacknowledged;
        this.random = new Random(unit.value());
        this.visitor = new Visitor(application.port());
    }

    /** The page does not say that it is saved. */
    private static final class NotAcknowledgedException extends RuntimeException {

        NotAcknowledgedException(String what) {
            super(what);
        }
    }

    void work(CrashDrill drill) throws InterruptedException {
        while (!drill.isOver()) {
            try {
                Tab tab = open();
                int opened = number;
                while (!drill.isOver() && number == opened) {
                    act(tab);
                    acknowledged.increment();
                    Thread.sleep(PAUSE_MS / 2 + random.nextInt(PAUSE_MS));
                }
            } catch (NotAcknowledgedException | UncheckedIOException unsaid) {
                unacknowledged.increment();
                Thread.sleep(TRY_AGAIN_MS / 2 + random.nextInt(TRY_AGAIN_MS));
            }
        }
    }

    private Tab open() throws InterruptedException {
        if (Visitor.isSentToLogin(visitor.get("/"))) {
            signIn();
        }
        Tab page = Tab.openIfAnswered(visitor, AssessmentRoutes.assess(unit))
                .orElseThrow(() -> new NotAcknowledgedException("no page"));
        believe(page.drawn());
        return page;
    }

    private void signIn() throws InterruptedException {
        visitor = new Visitor(application.port());
        if (Visitor.isSentToLogin(visitor.signIn(email, TestUsers.PASSWORD))
                || Visitor.isSentToLogin(visitor.get("/"))) {
            // Few may be tried in a row, also those that found no database.
            Thread.sleep(SIGN_IN_AGAIN_MS);
            throw new NotAcknowledgedException("not signed in");
        }
    }

    /** What was asked without an answer has been done, or has not: the page says which. */
    private void believe(String page) {
        boolean isDraft = COUNT.matcher(page).find();
        if (isDraft == page.contains(BEGIN)) {
            throw new NotAcknowledgedException("no assessment");
        }
        if (isDraft) {
            isBegun = true;
        } else if (isBegun && isAskedToSign) {
            next();
        } else if (isBegun) {
            throw new AssertionError("The draft of " + unit + " is gone");
        }
        isAskedToSign = false;
    }

    private void next() {
        number++;
        isBegun = false;
        isAskedToSign = false;
    }

    private void act(Tab tab) {
        List<Field> missing = IntStream.rangeClosed(1, PRINCIPLES)
                .mapToObj(step -> new Field(number, step, Part.RATING))
                .filter(rating -> !ledger.isAcknowledged(rating))
                .toList();
        if (!isBegun) {
            begin(tab);
        } else if (missing.isEmpty() && random.nextInt(PRINCIPLES) == 0) {
            sign(tab);
        } else if (!missing.isEmpty() && random.nextBoolean()) {
            save(tab, missing.get(random.nextInt(missing.size())));
        } else {
            save(tab, anyField());
        }
    }

    private Field anyField() {
        int step = random.nextInt(PRINCIPLES + 1);
        return step == 0
                ? new Field(number, COMMENT_STEP, Part.COMMENT)
                : new Field(number, step, OF_A_PRINCIPLE.get(random.nextInt(OF_A_PRINCIPLE.size())));
    }

    private void begin(Tab tab) {
        String page = tab.go(AssessmentRoutes.assess(unit));
        requireSaid(COUNT, tab.send(Tab.event(last("vaadin-button", page), "click")));
        isBegun = true;
    }

    private void save(Tab tab, Field field) {
        String page = tab.go(AssessmentRoutes.assess(unit, field.step()));
        String value = field.part() == Part.RATING ? otherRating(field) : words(field);
        String call =
                switch (field.part()) {
                    case RATING -> Tab.value(last("vaadin-radio-group", page), value);
                    case REASON -> Tab.written(labelled(REASON, page), value);
                    case EVIDENCE -> Tab.written(labelled(EVIDENCE, page), value);
                    case COMMENT -> Tab.written(last("vaadin-text-area", page), value);
                };
        lookFor(field, page);
        ledger.ask(field, value);
        requireSaid(COUNT, tab.send(call));
        ledger.acknowledge(field);
    }

    private void lookFor(Field field, String page) {
        if (field.part() != Part.RATING && !ledger.isShown(field, page)) {
            notShown++;
        }
    }

    /** Like no other text of anybody. */
    private String words(Field field) {
        words++;
        return "Skrevet i %s, vurdering %d, ord %d.".formatted(unit, field.number(), words);
    }

    /** Choosing what is chosen already would save nothing. */
    private String otherRating(Field field) {
        List<String> others = IntStream.rangeClosed(1, OPTIONS)
                .mapToObj(Integer::toString)
                .filter(option -> !ledger.mayBe(field, option))
                .toList();
        if (others.isEmpty()) {
            throw new NotAcknowledgedException("all of them may be chosen already");
        }
        return others.get(random.nextInt(others.size()));
    }

    private void sign(Tab tab) {
        String page = tab.go(AssessmentRoutes.assess(unit, REVIEW_STEP));
        String asked = tab.send(Tab.event(last("vaadin-button", page), "click"));
        int dialog = last("vaadin-confirm-dialog", asked);
        isAskedToSign = true;
        requireSaid(Pattern.compile(SIGNED), tab.send(Tab.event(dialog, "confirm")));
        next();
    }

    private static void requireSaid(Pattern words, String answer) {
        if (!words.matcher(answer).find()) {
            throw new NotAcknowledgedException(answer);
        }
    }

    private static int labelled(String label, String page) {
        return Tab.labelled(label, page).orElseThrow(() -> new NotAcknowledgedException(label));
    }

    private static int last(String tag, String page) {
        return Tab.nodes(tag, page).reversed().stream()
                .findFirst()
                .orElseThrow(() -> new NotAcknowledgedException(tag));
    }

    UnitId unit() {
        return unit;
    }

    AssessmentLedger ledger() {
        return ledger;
    }

    /** How many times a page that was opened did not show what had been acknowledged. */
    int notShown() {
        return notShown;
    }

    /** How many assessments the server has said are signed. */
    int signed() {
        return number - 1;
    }

    /** Whether one more may be signed, since it was asked without an answer. */
    boolean mayHaveSignedAnother() {
        return isAskedToSign;
    }

    /** Whether the server has said that there is a draft, which has not been asked to be signed. */
    boolean hasDraft() {
        return isBegun && !isAskedToSign;
    }
}
