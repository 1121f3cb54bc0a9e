package no.hvorervi.intake;

/** Paths of the pages on which people answer. None of them ever holds a code: that stands in the fragment, or in a form. */
public final class AnswerRoutes {

    /** Asks for the code; with {@code #} and a code behind it, it is filled in. */
    public static final String START = "/svar";

    /** The form for the code once more, in another language. */
    public static final String CODE = START + "/kode";

    /** Saves, and shows a question, all of them, or what was answered so far. */
    public static final String QUESTIONS = START + "/sporsmal";

    /** Saves and shows nothing. */
    public static final String SAVE = START + "/lagre";

    /** Hands in. */
    public static final String SUBMIT = START + "/lever";

    /** The attribute with the {@link Code} of a request that comes to {@link #START} from within the server. */
    public static final String FRESH_CODE = AnswerRoutes.class.getName() + ".code";

    private AnswerRoutes() {}
}
