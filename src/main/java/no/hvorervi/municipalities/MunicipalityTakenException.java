package no.hvorervi.municipalities;

/** Another municipality of the installation has the number. */
public class MunicipalityTakenException extends RuntimeException {

    public MunicipalityTakenException() {
        super("The municipality is there already");
    }
}
