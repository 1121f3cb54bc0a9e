package no.hvorervi.workshop;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import no.hvorervi.ids.CriteriaVersionId;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.ids.WorkshopId;

/** A workshop as its own row has it. */
record StoredWorkshop(
        WorkshopId id,
        UnitId unit,
        CriteriaVersionId criteria,
        Optional<RoundId> released,
        String title,
        LocalDate heldOn,
        int smallestGroup,
        WorkshopState state,
        int step,
        Instant stepEnds,
        Optional<String> talk,
        int present,
        long revision,
        int version,
        Optional<Instant> endedAt) {}
