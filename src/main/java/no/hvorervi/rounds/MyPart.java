package no.hvorervi.rounds;

import java.time.Instant;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.rounds.RoundPart.PartState;

/**
 * A round in a unit that the signed-in person leads or represents.
 *
 * @param waitsForMe whether the side that the person can agree for has not agreed, and still can
 */
public record MyPart(
        RoundId round,
        String title,
        UnitId unit,
        String unitName,
        Instant opensAt,
        Instant closesAt,
        PartState state,
        boolean waitsForMe) {}
