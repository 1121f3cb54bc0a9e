package no.hvorervi.intake;

import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.OpenRounds.AskedUnit;

/** The right to answer once, as it is stored. */
record Ballot(RoundId round, UnitId unit, AnonymousVoice voice, Channel channel, boolean isUsed) {

    AskedUnit askedUnit() {
        return new AskedUnit(round, unit);
    }
}
