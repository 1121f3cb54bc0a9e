package no.hvorervi.effects;

/** Paths of what is learnt from actions. */
public final class EffectRoutes {

    public static final String HELPING = "tiltak/virkning";

    private EffectRoutes() {}
}
