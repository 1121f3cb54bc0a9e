package no.hvorervi.distribution;

import java.util.List;
import java.util.Optional;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.accounts.SignedIn;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.base.Sha256;
import no.hvorervi.base.Transactions;
import no.hvorervi.i18n.Language;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.intake.Code;
import no.hvorervi.organisation.Unit;
import no.hvorervi.organisation.Units;
import no.hvorervi.paper.Poster;
import no.hvorervi.paper.PosterPrinter;
import no.hvorervi.rounds.RoundNotFoundException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Links for a shared device, and for anybody. */
@Service
public class LinkService {

    /** People that a link can be for. */
    public static final int MAX = 100_000;

    private final Parts parts;
    private final LinkRepository repository;
    private final RecipientSeal seal;
    private final Units units;
    private final LetterTexts texts;
    private final PosterPrinter printer;
    private final AuditLog audit;
    private final Transactions transactions;
    private final String publicUrl;

    LinkService(
            Parts parts,
            LinkRepository repository,
            RecipientSeal seal,
            Units units,
            LetterTexts texts,
            PosterPrinter printer,
            AuditLog audit,
            Transactions transactions,
            @Value("${hvorervi.public-url}") String publicUrl) {
        this.parts = parts;
        this.repository = repository;
        this.seal = seal;
        this.units = units;
        this.texts = texts;
        this.printer = printer;
        this.audit = audit;
        this.transactions = transactions;
        this.publicUrl = publicUrl;
    }

    static byte[] hash(Code code) {
        return Sha256.of("link" + code.value());
    }

    /** The whole address of a link; its code stands in the fragment, which no server sees. */
    @SignedIn
    public String address(AnswerLink link) {
        return publicUrl + link.kind().path() + "#" + link.code().value();
    }

    /**
     * The unit's link of the kind, if it is offered.
     *
     * @throws UnitNotFoundException if the person may not offer such a link in the unit
     * @throws RoundNotFoundException if no such round asks the unit
     */
    @SignedIn
    public Optional<AnswerLink> find(RoundId round, UnitId unit, LinkKind kind) {
        return transactions.read(() -> {
            parts.get(kind.function(), round, unit);
            return repository
                    .find(round, unit, kind)
                    .filter(LinkRepository.Stored::isOffered)
                    .map(stored -> new AnswerLink(
                            kind,
                            seal.link(round, unit, kind, stored.generation()),
                            stored.max(),
                            stored.ballots() >= stored.max()));
        });
    }

    /**
     * Offers a link, or lets the one that is offered be for another number of people.
     *
     * @param max 1 to {@link #MAX}
     * @throws UnitNotFoundException if the person may not offer such a link in the unit
     * @throws RoundNotFoundException if no such round asks the unit
     * @throws DistributionRefusedException if the round is over or does not ask the voice, or the number is out of range
     */
    @SignedIn
    public void offer(RoundId round, UnitId unit, LinkKind kind, int max) {
        transactions.write(() -> {
            parts.getAsking(kind.voice(), kind.function(), round, unit);
            if (max < 1 || max > MAX) {
                throw new DistributionRefusedException(DistributionRefusal.LINK_RANGE);
            }
            Optional<LinkRepository.Stored> stored = repository.find(round, unit, kind);
            int generation = stored.map(each -> each.isOffered() ? each.generation() : each.generation() + 1)
                    .orElse(1);
            byte[] hash = hash(seal.link(round, unit, kind, generation));
            repository.store(round, unit, kind, generation, hash, max);
            record(AuditAction.ANSWER_LINK_OFFERED, round, unit, kind);
        });
    }

    /**
     * A sheet for the wall with the open link.
     *
     * @return a PDF
     * @throws UnitNotFoundException if the person may not offer such a link in the unit, or none is offered
     * @throws RoundNotFoundException if no such round asks the unit
     */
    @SignedIn
    public byte[] printPoster(RoundId round, UnitId unit, Language language) {
        Poster poster = transactions.read(() -> {
            String title =
                    parts.get(LinkKind.OPEN.function(), round, unit).terms().title();
            Code code = find(round, unit, LinkKind.OPEN).map(AnswerLink::code).orElseThrow(UnitNotFoundException::new);
            String name = units.find(unit).map(Unit::name).orElseThrow();
            return new Poster(
                    language,
                    texts.text(language, "poster.title", name),
                    List.of(title, texts.text(language, "poster.text")),
                    publicUrl + LinkKind.OPEN.path(),
                    code.value());
        });
        return printer.print(poster);
    }

    /**
     * Takes the link back: it opens nothing any more, and another one can be offered.
     *
     * @throws UnitNotFoundException if the person may not offer such a link in the unit
     * @throws RoundNotFoundException if no such round asks the unit
     */
    @SignedIn
    public void withdraw(RoundId round, UnitId unit, LinkKind kind) {
        transactions.write(() -> {
            parts.get(kind.function(), round, unit);
            if (repository.withdraw(round, unit, kind)) {
                record(AuditAction.ANSWER_LINK_WITHDRAWN, round, unit, kind);
            }
        });
    }

    private void record(AuditAction action, RoundId round, UnitId unit, LinkKind kind) {
        audit.record(AuditEvent.of(action).about(unit).about("round", round).with("channel", kind.channel()));
    }
}
