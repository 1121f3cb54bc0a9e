package no.hvorervi.intake;

import no.hvorervi.rounds.RoundTerms;

/** What else is done of a round in the transaction that stores its opened answers, so that nothing can change in between. */
public interface AnswersOpened {

    /** Called when they are stored; what it throws leaves the round unopened. */
    void opened(RoundTerms terms);
}
