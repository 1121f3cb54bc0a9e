package no.hvorervi.intake;

import java.io.IOException;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import no.hvorervi.intake.LoadConnection.Reply;
import no.hvorervi.intake.LoadFigures.Kind;

/**
 * One person who answers all that employees are asked, on one page: the forms are those that the pages send.
 *
 * <p>Completed is whoever has been shown the receipt.
 */
final class LoadVisit {

    private static final Pattern FIELD = Pattern.compile("name=\"([is]\\d+)\"");
    private static final String SCORES = "12345";

    /** Only the receipt has it: the way on for the next person at a shared device. */
    private static final String ON_RECEIPT = "data-clear";

    private final LoadConnection connection;
    private final LoadFigures figures;
    private final List<String> questions;
    private final String start;
    private final StringBuilder answers = new StringBuilder();

    LoadVisit(LoadConnection connection, LoadFigures figures, List<String> questions, Code code) {
        this.connection = connection;
        this.figures = figures;
        this.questions = questions;
        this.start = "kode=" + code.grouped();
    }

    /** The names of the fields of the whole questionnaire. */
    static List<String> questions(LoadConnection connection, Code code) throws IOException {
        String page = connection
                .post(AnswerRoutes.QUESTIONS, "kode=" + code.grouped() + "&til=alle")
                .text();
        return FIELD.matcher(page)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    /** The form for the code, and what is told before the first question. */
    void arrive() throws IOException {
        timed(Kind.PAGE, () -> connection.get(AnswerRoutes.START));
        timed(Kind.PAGE, () -> connection.post(AnswerRoutes.START, start));
    }

    /** All questions. */
    void openQuestions() throws IOException {
        timed(Kind.PAGE, () -> connection.post(AnswerRoutes.QUESTIONS, start + "&til=alle"));
    }

    /** One more answer, kept by the script. */
    void answerAndSave(int question, RandomGenerator random) throws IOException {
        answer(question, random);
        timed(Kind.SAVE, () -> connection.post(AnswerRoutes.SAVE, form()));
    }

    void answerAll(RandomGenerator random) {
        for (int question = 0; question < questions.size(); question++) {
            answer(question, random);
        }
    }

    private void answer(int question, RandomGenerator random) {
        String name = questions.get(question);
        // A balance item goes from -2 to 2, all others from 1 to 5; both have these.
        answers.append('&').append(name).append('=').append(SCORES.charAt(random.nextInt(2)));
    }

    private String form() {
        return start + "&steg=alle" + answers + "&kommentar=";
    }

    /** What was answered so far, to be looked through. */
    void review() throws IOException {
        timed(Kind.PAGE, () -> connection.post(AnswerRoutes.QUESTIONS, form() + "&til=oversikt"));
    }

    /** From the page with all questions. */
    boolean submitAll() throws IOException {
        return submit(form());
    }

    /** From the page where they are looked through, which holds no answers. */
    boolean submitReviewed() throws IOException {
        return submit(start + "&steg=oversikt&fra=alle");
    }

    private boolean submit(String form) throws IOException {
        Reply reply = timed(Kind.SUBMIT, () -> connection.post(AnswerRoutes.SUBMIT, form));
        boolean isReceipt = reply.status() == 200 && reply.text().contains(ON_RECEIPT);
        if (isReceipt) {
            figures.completed();
        } else {
            figures.failed();
        }
        return isReceipt;
    }

    private interface Request {
        Reply send() throws IOException;
    }

    private Reply timed(Kind kind, Request request) throws IOException {
        long begun = System.nanoTime();
        Reply reply = request.send();
        figures.took(kind, System.nanoTime() - begun);
        if (reply.status() == 429) {
            figures.refused();
        } else if (reply.status() != (kind == Kind.SAVE ? 204 : 200)) {
            figures.failed();
        }
        return reply;
    }
}
