package no.hvorervi.intake.web;

import no.hvorervi.criteria.BalanceItem;
import no.hvorervi.criteria.Factor;
import no.hvorervi.criteria.Principle;
import no.hvorervi.intake.Question;

/** A part of the questionnaire that has a heading of its own. */
enum Part {
    PRINCIPLES,
    PROMOTING,
    HINDERING,
    BALANCE,
    OWN;

    static Part of(Question question) {
        return switch (question) {
            case Question.OfRound own -> OWN;
            case Question.OfCriteria asked ->
                switch (asked.item()) {
                    case Principle principle -> PRINCIPLES;
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
