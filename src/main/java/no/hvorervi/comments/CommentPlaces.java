package no.hvorervi.comments;

import java.util.List;
import no.hvorervi.access.UnitAccess;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.ids.UnitId;
import no.hvorervi.rounds.RoundPlaces;
import no.hvorervi.rounds.RoundTerms;
import org.springframework.stereotype.Component;

/** The way from a unit's page of a round to its comments, as long as there is something to go through. */
@Component
class CommentPlaces implements RoundPlaces {

    private final CommentReviewService reviews;
    private final UnitAccess access;

    CommentPlaces(CommentReviewService reviews, UnitAccess access) {
        this.reviews = reviews;
        this.access = access;
    }

    @Override
    public List<RoundPlace> ofPart(RoundTerms terms, UnitId unit) {
        return terms.comments()
                        && access.may(UnitFunction.REVIEW_COMMENTS, unit)
                        && !reviews.find(unit, terms.id()).voices().isEmpty()
                ? List.of(new RoundPlace("comments.link", CommentRoutes.of(unit, terms.id())))
                : List.of();
    }
}
