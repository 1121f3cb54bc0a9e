package no.hvorervi.controls;

import no.hvorervi.ids.UnitId;

/** What a unit is to enter. */
public record NewEntry(UnitId unit, ControlSubject subject, EntryContents contents) {}
