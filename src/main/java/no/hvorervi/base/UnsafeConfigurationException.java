package no.hvorervi.base;

/** The application refuses to start with this setting; the message says what is wrong and what to do. */
public class UnsafeConfigurationException extends RuntimeException {

    private final String problem;
    private final String cure;

    public UnsafeConfigurationException(String problem, String cure) {
        super(problem + " " + cure);
        this.problem = problem;
        this.cure = cure;
    }

    public String problem() {
        return problem;
    }

    public String cure() {
        return cure;
    }
}
