package no.hvorervi.access;

import no.hvorervi.ids.UnitId;

/** A role that a person holds in a unit today. */
public record Grant(UnitRole role, UnitId unit) {}
