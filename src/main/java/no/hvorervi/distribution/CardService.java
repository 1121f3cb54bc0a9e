package no.hvorervi.distribution;

import java.util.List;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.accounts.SignedIn;
import no.hvorervi.base.Transactions;
import no.hvorervi.i18n.Language;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.intake.Ballots;
import no.hvorervi.intake.Channel;
import no.hvorervi.intake.Code;
import no.hvorervi.organisation.Unit;
import no.hvorervi.organisation.Units;
import no.hvorervi.paper.CardPrinter;
import no.hvorervi.paper.CardSheets;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.RoundNotFoundException;
import org.springframework.stereotype.Service;

/** Printed cards for people without e-mail, each with a code that answers once. */
@Service
public class CardService {

    /** At a time. */
    public static final int MAX = 200;

    private final Parts parts;
    private final DistributionRepository repository;
    private final Units units;
    private final Ballots ballots;
    private final CardPrinter printer;
    private final LetterTexts texts;
    private final Transactions transactions;

    CardService(
            Parts parts,
            DistributionRepository repository,
            Units units,
            Ballots ballots,
            CardPrinter printer,
            LetterTexts texts,
            Transactions transactions) {
        this.parts = parts;
        this.repository = repository;
        this.units = units;
        this.ballots = ballots;
        this.printer = printer;
        this.texts = texts;
        this.transactions = transactions;
    }

    /**
     * Makes cards. They are shown here and never again, since the codes are not stored.
     *
     * @param count 1 to {@link #MAX}
     * @return a PDF
     * @throws UnitNotFoundException if the person may not give out codes in the unit
     * @throws RoundNotFoundException if no such round asks the unit
     * @throws DistributionRefusedException if the round is over or does not ask employees, or the count is out of range
     */
    @SignedIn
    public byte[] print(RoundId round, UnitId unit, int count, Language language) {
        CardSheets sheets = transactions.write(() -> {
            String title = parts.getAsking(AnonymousVoice.EMPLOYEE, UnitFunction.DISTRIBUTE_CODES, round, unit)
                    .terms()
                    .title();
            if (count < 1 || count > MAX) {
                throw new DistributionRefusedException(DistributionRefusal.CARDS_RANGE);
            }
            repository.lock(round, unit);
            List<Code> codes = ballots.make(round, unit, AnonymousVoice.EMPLOYEE, Channel.PAPER, count);
            repository.addCards(round, unit, count);
            String name = units.find(unit).map(Unit::name).orElseThrow();
            return new CardSheets(
                    language,
                    name + " – " + title,
                    texts.address(),
                    codes.stream().map(Code::value).toList());
        });
        return printer.print(sheets);
    }
}
