package no.hvorervi.release;

/** Work took so long that somebody else may have taken it over: whoever was slow stops. */
class LeaseLostException extends IllegalStateException {

    LeaseLostException() {
        super("The release took longer than its lease");
    }
}
