package no.hvorervi.distribution;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.Transactions;
import no.hvorervi.i18n.Language;
import no.hvorervi.i18n.Messages;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.intake.AnswerRoutes;
import no.hvorervi.organisation.Unit;
import no.hvorervi.organisation.Units;
import no.hvorervi.rounds.OpenRounds;
import no.hvorervi.rounds.RoundTerms;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the letters of a round say in common. Their parameters name the round and the unit; the rest is read when they leave. */
@Component
class LetterTexts {

    static final String CODE = "code";
    private static final String ROUND = "round";
    private static final String UNIT = "unit";

    private final OpenRounds rounds;
    private final Units units;
    private final Messages messages;
    private final Transactions transactions;
    private final String publicUrl;

    LetterTexts(
            OpenRounds rounds,
            Units units,
            Messages messages,
            Transactions transactions,
            @Value("${hvorervi.public-url}") String publicUrl) {
        this.rounds = rounds;
        this.units = units;
        this.messages = messages;
        this.transactions = transactions;
        this.publicUrl = publicUrl;
    }

    static Map<String, String> parameters(RoundId round, UnitId unit, Map<String, String> more) {
        var parameters = new HashMap<>(more);
        parameters.put(ROUND, round.toString());
        parameters.put(UNIT, unit.toString());
        return parameters;
    }

    /** What a letter is about. */
    record About(RoundTerms terms, String unit) {}

    /** @throws IllegalStateException if there is no such round or unit any more */
    About about(Map<String, String> parameters) {
        var round = new RoundId(number(parameters, ROUND));
        var unit = new UnitId(number(parameters, UNIT));
        return transactions.read(() -> new About(
                rounds.findTerms(round).orElseThrow(IllegalStateException::new),
                units.find(unit).map(Unit::name).orElseThrow(IllegalStateException::new)));
    }

    private static long number(Map<String, String> parameters, String name) {
        return Long.parseLong(Optional.ofNullable(parameters.get(name)).orElseThrow(IllegalStateException::new));
    }

    String text(Language language, String key, Object... arguments) {
        return messages.text(language, key, arguments);
    }

    String moment(Instant at, Language language) {
        return messages.text(
                language, "round.moment", NorwegianTime.longDate(at, language.locale()), NorwegianTime.clockTime(at));
    }

    /** The page that takes a code. */
    String address() {
        return publicUrl + AnswerRoutes.START;
    }

    /** As people type it. */
    String shownAddress() {
        return address().replaceFirst("^https?://", "");
    }
}
