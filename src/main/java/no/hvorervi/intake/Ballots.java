package no.hvorervi.intake;

import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.OpenRounds;
import no.hvorervi.rounds.RoundTerms;
import no.hvorervi.sealing.CodeKeys;
import no.hvorervi.sealing.RoundKeys;
import org.springframework.stereotype.Component;

/**
 * Makes codes to answer with.
 *
 * <p>It does not know who may ask for them: the services that call it, in their transactions, have asked.
 */
@Component
public class Ballots {

    /** More than one unit can need at a time. */
    public static final int MAX = 5_000;

    /** Made for many at a time; when one is made as somebody comes, its entry in the log would tell when that was. */
    private static final Set<Channel> LISTED = EnumSet.of(Channel.MAIL, Channel.PAPER);

    private final BallotRepository repository;
    private final CodeKeys codes;
    private final RoundKeys keys;
    private final OpenRounds rounds;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    Ballots(
            BallotRepository repository,
            CodeKeys codes,
            RoundKeys keys,
            OpenRounds rounds,
            AuditLog audit,
            Transactions transactions,
            Clock clock) {
        this.repository = repository;
        this.codes = codes;
        this.keys = keys;
        this.rounds = rounds;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * New codes, which are shown here and never again; the server keeps no way back to them. Those made by a transaction that
     * is run again are lost with it.
     *
     * @param count 1 to {@link #MAX}
     * @throws NotOpenException if the round is over
     * @throws IllegalArgumentException if the round is unknown or does not ask this voice, or the count is out of range
     */
    public List<Code> make(RoundId round, UnitId unit, AnonymousVoice voice, Channel channel, int count) {
        if (count < 1 || count > MAX) {
            throw new IllegalArgumentException("From 1 to " + MAX + " codes can be made at a time");
        }
        return transactions.write(() -> {
            RoundTerms terms = rounds.findTerms(round)
                    .filter(each -> each.voices().contains(voice))
                    .orElseThrow(() -> new IllegalArgumentException("No round that asks this voice"));
            if (!clock.instant().isBefore(terms.closesAt())) {
                throw new NotOpenException();
            }
            if (repository.findKey(round).isEmpty()) {
                repository.insertKey(round, keys.make(round));
            }
            List<Code> made = Stream.generate(Code::random).limit(count).toList();
            codes.makeDraftSecret(round);
            repository.insertBallots(unordered(made), round, unit, voice, channel);
            if (LISTED.contains(channel)) {
                audit.record(AuditEvent.of(AuditAction.CODES_MADE)
                        .about(unit)
                        .about("round", round)
                        .with("codes", count)
                        .with("channel", channel));
            }
            return made;
        });
    }

    /** In the order of their hashes: that of the codes is also that of the addresses that they are sent to. */
    private List<byte[]> unordered(List<Code> made) {
        return made.stream()
                .map(codes::ballotHash)
                .sorted(Arrays::compareUnsigned)
                .toList();
    }
}
