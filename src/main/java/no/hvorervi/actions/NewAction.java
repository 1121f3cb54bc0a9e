package no.hvorervi.actions;

import no.hvorervi.ids.UnitId;

/** An action that is to be made. */
public record NewAction(UnitId unit, ActionItem item, Origin origin, ActionContents contents) {}
