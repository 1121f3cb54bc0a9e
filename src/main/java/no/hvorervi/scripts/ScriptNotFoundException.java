package no.hvorervi.scripts;

import no.hvorervi.access.Refusal;

/** There is no such programme, or the person may not change it; which of the two is not told. */
public class ScriptNotFoundException extends RuntimeException implements Refusal {

    public ScriptNotFoundException() {
        super("No such programme");
    }
}
