package no.hvorervi.scripts;

import no.hvorervi.ids.ScriptId;

/** Paths of the views of programmes. */
public final class ScriptRoutes {

    public static final String SCRIPT = "program";
    public static final String SCRIPTS = "programmer";
    public static final String SCRIPT_PATH = SCRIPTS + "/:" + SCRIPT;

    private ScriptRoutes() {}

    /** One of a municipality's own, to be changed. */
    public static String script(ScriptId id) {
        return SCRIPTS + "/" + id;
    }
}
