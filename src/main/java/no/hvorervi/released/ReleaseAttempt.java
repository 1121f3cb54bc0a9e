package no.hvorervi.released;

import no.hvorervi.ids.ReleaseId;

/** A release that is being made and that nobody sees. */
public record ReleaseAttempt(ReleaseId id, ReleaseBasis basis) {}
