package no.hvorervi.exchange;

import java.util.Optional;
import no.hvorervi.earlier.EarlierTerms;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.rounds.AnonymousVoice;

/**
 * What is said of a round that is to be brought in, beside its file.
 *
 * @param voice whose answers they are where the file does not say
 * @param newUnder the unit under which units are made that the municipality does not have; empty when there must be none
 */
public record RoundImport(
        MunicipalityId municipality,
        EarlierTerms terms,
        AnonymousVoice voice,
        RoundMapping mapping,
        Optional<UnitId> newUnder) {}
