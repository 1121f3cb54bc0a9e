package no.hvorervi.results;

import no.hvorervi.released.ReleasedItem;
import no.hvorervi.released.ReleasedUnit;
import no.hvorervi.rounds.AnonymousVoice;

/** One item of a unit as one voice answered it, as far as somebody sees it. */
public record ExportRow(ReleasedUnit unit, AnonymousVoice voice, ReleasedItem item, Value value) {}
