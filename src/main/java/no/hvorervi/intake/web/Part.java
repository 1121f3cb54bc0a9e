package no.hvorervi.intake.web;

import no.hvorervi.criteria.BalanceItem;
import no.hvorervi.criteria.Factor;
import no.hvorervi.criteria.Principle;
import no.hvorervi.intake.Question;
import no.hvorervi.rounds.AnonymousVoice;

/** A part of the questionnaire that has a heading of its own. */
enum Part {
    PRINCIPLES,
    PROMOTING,
    HINDERING,
    BALANCE,
    /** All that citizens are asked of the criteria. */
    CITIZENS,
    OWN;

    static Part of(Question question, AnonymousVoice voice) {
        return switch (question) {
            case Question.OfRound own -> OWN;
            case Question.OfCriteria asked ->
                switch (asked.item()) {
                    case Principle principle -> voice == AnonymousVoice.CITIZEN ? CITIZENS : PRINCIPLES;
                    case Factor factor ->
                        switch (factor.effect()) {
                            case PROMOTING -> PROMOTING;
                            case HINDERING -> HINDERING;
                        };
                    case BalanceItem balance -> BALANCE;
                };
        };
    }
}
