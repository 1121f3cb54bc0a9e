package no.hvorervi.scripts;

import java.util.List;
import java.util.Optional;
import no.hvorervi.i18n.LocalizedText;
import no.hvorervi.ids.MunicipalityId;

/**
 * Programmes for the services of other features.
 *
 * <p>It does not know who may use which: the services that call it have asked.
 */
public interface Scripts {

    /** Those that a unit of the municipality can choose among: its own first, by name, then the ready-made ones. */
    List<Script> of(MunicipalityId municipality);

    /** One that a unit of the municipality can choose; empty also when it is another municipality's. */
    Optional<Script> find(MunicipalityId municipality, ScriptKey key);

    /** What whoever leads the workshop says and does in such a step. */
    LocalizedText advice(StepKind kind);
}
