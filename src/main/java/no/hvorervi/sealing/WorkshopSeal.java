package no.hvorervi.sealing;

import java.util.Optional;
import no.hvorervi.ids.WorkshopVoteId;

/** Encryption to a workshop's public key. The vote is bound in, so that nothing can be moved to another. */
public final class WorkshopSeal {

    /** How much longer the sealed form is, in bytes. */
    public static final int OVERHEAD = Hpke.OVERHEAD;

    private final Hpke.KeyPair keys;

    WorkshopSeal(Hpke.KeyPair keys) {
        this.keys = keys;
    }

    /** Encrypts so that only the private key opens it. */
    public static byte[] seal(byte[] publicKey, WorkshopVoteId vote, byte[] text) {
        return Hpke.seal(publicKey, use(vote), text);
    }

    /** What was sealed for the vote; empty when it was not, or has been changed. */
    public Optional<byte[]> open(WorkshopVoteId vote, byte[] locked) {
        return Hpke.open(keys, use(vote), locked);
    }

    private static String use(WorkshopVoteId vote) {
        return "workshop vote " + vote;
    }
}
