package no.hvorervi.rounds;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import no.hvorervi.criteria.Item;
import no.hvorervi.criteria.Principle;
import no.hvorervi.i18n.LocalizedText;
import no.hvorervi.ids.CriteriaItemId;
import no.hvorervi.ids.CriteriaVersionId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.RoundId;

/**
 * What everyone who answers in a round is told, and what cannot change once a unit has opened.
 *
 * @param smallestGroup the fewest answers to an item that a figure is shown for, 5 to 20
 * @param nineOnly whether only the nine principles are asked about
 * @param comments whether a comment can be written
 * @param information what people are told in the writer's own words
 * @param retentionDays how long the answers are kept after the release, 0 to 365
 * @param statements the municipality's own, in their order
 * @param upward what those above the units see of them
 * @param notAsked items of the criteria that nobody was asked, as far as it was answered elsewhere; otherwise empty
 */
public record RoundTerms(
        RoundId id,
        MunicipalityId municipality,
        CriteriaVersionId criteria,
        String title,
        Instant opensAt,
        Instant closesAt,
        int smallestGroup,
        boolean nineOnly,
        boolean comments,
        String purpose,
        String information,
        String legalBasis,
        String responsible,
        int retentionDays,
        Set<AnonymousVoice> voices,
        List<LocalizedText> statements,
        Upward upward,
        Set<CriteriaItemId> notAsked) {

    /** How many days after its close the answers of a round are deleted whose result is never released. */
    public static final int UNRELEASED_DAYS = 180;

    /**
     * Of two rounds that end fewer days apart the later shows nothing that counts people both have asked: within weeks people
     * answer alike, so that the difference would be the answers of those who have come or left.
     */
    public static final int DAYS_APART = 28;

    /** Whether anybody is asked about the item, which is one of its criteria. */
    public boolean asks(Item item) {
        return (!nineOnly || item instanceof Principle) && !notAsked.contains(item.id());
    }
}
