package no.hvorervi.distribution;

import java.time.Clock;
import java.util.Optional;
import no.hvorervi.base.ForEveryone;
import no.hvorervi.base.Transactions;
import no.hvorervi.distribution.LinkRepository.Target;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.intake.Ballots;
import no.hvorervi.intake.Code;
import no.hvorervi.organisation.Unit;
import no.hvorervi.organisation.Units;
import no.hvorervi.rounds.OpenRounds;
import no.hvorervi.rounds.RoundTerms;
import org.springframework.stereotype.Service;

/** Fresh ballots for whoever comes by a link; the link is the only right that is asked for. */
@Service
public class GuestService {

    private final LinkRepository repository;
    private final OpenRounds rounds;
    private final Units units;
    private final Ballots ballots;
    private final Transactions transactions;
    private final Clock clock;

    GuestService(
            LinkRepository repository,
            OpenRounds rounds,
            Units units,
            Ballots ballots,
            Transactions transactions,
            Clock clock) {
        this.repository = repository;
        this.rounds = rounds;
        this.units = units;
        this.ballots = ballots;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What a link is good for now. */
    public enum Standing {
        OPEN,
        /** As many have begun as it is for. */
        USED_UP,
        /** It is too early or too late. */
        SHUT
    }

    /** What a link leads to. */
    public record Invitation(String title, String unitName, Standing standing) {}

    /** What the link leads to; empty when it is unknown or was withdrawn. */
    @ForEveryone
    public Optional<Invitation> find(LinkKind kind, Code link) {
        return transactions.read(() -> repository
                .findTarget(LinkService.hash(link), kind)
                .flatMap(target -> rounds.findTerms(target.round()).map(terms -> invitation(terms, target))));
    }

    private Invitation invitation(RoundTerms terms, Target target) {
        String unit = units.find(target.unit()).map(Unit::name).orElseThrow();
        return new Invitation(terms.title(), unit, standing(target));
    }

    private Standing standing(Target target) {
        if (!isOpen(target.round(), target.unit())) {
            return Standing.SHUT;
        }
        return target.isUsedUp() ? Standing.USED_UP : Standing.OPEN;
    }

    private boolean isOpen(RoundId round, UnitId unit) {
        return rounds.isOpen(round, unit, clock.instant());
    }

    /** A code for one person, to answer with at once; empty when the link gives none. */
    @ForEveryone
    public Optional<Code> begin(LinkKind kind, Code link) {
        byte[] hash = LinkService.hash(link);
        // Looked up before, so that of many who come at once each waits its turn for the count and none is turned away
        // by it.
        Optional<Target> open = transactions.read(
                () -> repository.findTarget(hash, kind).filter(target -> isOpen(target.round(), target.unit())));
        return open.flatMap(target -> transactions.write(() -> repository.count(hash)
                ? Optional.of(ballots.make(target.round(), target.unit(), kind.voice(), kind.channel(), 1)
                        .getFirst())
                : Optional.empty()));
    }
}
