package no.hvorervi.rounds;

import java.util.Optional;
import java.util.Set;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.RoundId;

/**
 * A round as it is now.
 *
 * @param hasOpened whether a unit is or has been open: then nothing of the settings changes any more
 * @param version how many times it has been saved; whoever saves names the one they saw
 * @param broughtIn empty when people are asked here
 */
public record Round(
        RoundId id,
        MunicipalityId municipality,
        RoundSettings settings,
        RoundState state,
        boolean hasOpened,
        int version,
        Optional<BroughtIn> broughtIn) {

    /** What those who answer are told. */
    public RoundTerms terms() {
        return new RoundTerms(
                id,
                municipality,
                settings.criteria(),
                settings.title(),
                settings.times().opensAt(),
                settings.times().closesAt(),
                settings.smallestGroup(),
                settings.nineOnly(),
                settings.comments(),
                settings.purpose(),
                settings.information(),
                settings.legalBasis(),
                settings.responsible(),
                settings.retentionDays(),
                settings.voices(),
                settings.statements(),
                settings.upward(),
                broughtIn.map(BroughtIn::notAsked).orElse(Set.of()));
    }

    /** Whether it was answered elsewhere and brought in closed. */
    public boolean isImported() {
        return broughtIn.isPresent();
    }

    /** @throws RoundRefusedException if it was answered elsewhere: it is what it was, and nobody is asked in it */
    void requireAskedHere() {
        if (isImported()) {
            throw new RoundRefusedException(RoundRefusal.IMPORTED);
        }
    }

    /** @throws RoundRefusedException if it is no draft any more */
    void requireDraft() {
        requireAskedHere();
        if (state != RoundState.DRAFT) {
            throw new RoundRefusedException(hasOpened ? RoundRefusal.OPENED : RoundRefusal.NOT_DRAFT);
        }
    }
}
