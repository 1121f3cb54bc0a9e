package no.hvorervi.scripts;

import java.util.List;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.ScriptId;

/**
 * A municipality's own programme, to be changed.
 *
 * @param madeOf the ready-made programme that it was made of, and can be put back to
 * @param version which edition this is, so that nobody overwrites what another has saved meanwhile
 */
public record OwnScript(
        ScriptId id,
        MunicipalityId municipality,
        String title,
        ScriptKey.ReadyMade madeOf,
        List<List<ScriptStep>> sittings,
        int version) {

    /** How many characters a title can have. */
    public static final int MAX_TITLE = ScriptRules.MAX_TITLE;

    public OwnScript {
        sittings = sittings.stream().map(List::copyOf).toList();
    }
}
