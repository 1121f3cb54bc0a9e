package no.hvorervi.distribution;

import no.hvorervi.access.UnitFunction;
import no.hvorervi.intake.Channel;
import no.hvorervi.rounds.AnonymousVoice;

/** Who a link gives ballots to. */
public enum LinkKind {
    /** One after the other on a device that is handed round at work. */
    DEVICE(AnonymousVoice.EMPLOYEE, Channel.DEVICE, UnitFunction.OFFER_DEVICE, DistributionRoutes.DEVICE),
    /** Anybody who has the link. */
    OPEN(AnonymousVoice.CITIZEN, Channel.OPEN, UnitFunction.DISTRIBUTE_CODES, DistributionRoutes.OPEN);

    private final AnonymousVoice voice;
    private final Channel channel;
    private final UnitFunction function;
    private final String path;

    LinkKind(AnonymousVoice voice, Channel channel, UnitFunction function, String path) {
        this.voice = voice;
        this.channel = channel;
        this.function = function;
        this.path = path;
    }

    public AnonymousVoice voice() {
        return voice;
    }

    Channel channel() {
        return channel;
    }

    UnitFunction function() {
        return function;
    }

    /** The page that takes its code. */
    public String path() {
        return path;
    }
}
