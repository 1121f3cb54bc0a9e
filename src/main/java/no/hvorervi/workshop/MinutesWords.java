package no.hvorervi.workshop;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.hvorervi.actions.ActionItem;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.Item;
import no.hvorervi.criteria.Principle;
import no.hvorervi.i18n.Language;
import no.hvorervi.i18n.Messages;

/** What minutes say, in one language. */
record MinutesWords(Messages messages, Language language) {

    String text(String key, Object... arguments) {
        return messages.text(language, key, arguments);
    }

    String date(LocalDate day) {
        return NorwegianTime.longDate(day, language.locale());
    }

    /** Such as «3,4». */
    String mean(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }

    String name(Principle principle) {
        return principle.name().in(language);
    }

    /** What an action is to move; of other criteria than the workshop's, its key. */
    String name(ActionItem item, Criteria criteria) {
        return criteria.items()
                .filter(each -> each.key().equals(item.key()))
                .map(Item::name)
                .map(each -> each.in(language))
                .findFirst()
                .orElse(item.key());
    }

    /** How many chose a factor, as the room saw it. */
    String chosen(VoteResult.Chosen chosen) {
        if (chosen.isExact()) {
            return Integer.toString(chosen.most());
        }
        return text(chosen.fewest() == 0 ? "minutes.chosen.few" : "minutes.chosen.most");
    }

    /** The votes of scores among results; the others are none. */
    static Stream<VoteResult.OfScores> scores(Optional<VoteResult> result) {
        return result.stream().filter(VoteResult.OfScores.class::isInstance).map(VoteResult.OfScores.class::cast);
    }

    /** The revealed votes on a principle, the first turn first. */
    static List<BoardVote> votesOn(Principle principle, WorkshopMinutes minutes) {
        return minutes.votes().stream()
                .filter(each -> each.asked() instanceof Asked.OfPrinciple(var asked)
                        && asked.key().equals(principle.key()))
                .toList();
    }
}
