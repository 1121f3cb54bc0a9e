package no.hvorervi.municipalities;

/**
 * What an operator may know of a municipality: numbers, and neither units nor people.
 *
 * @param units how many units it has today, the root among them
 * @param administrators how many people administer all of it today
 */
public record MunicipalityOverview(Municipality municipality, int units, int administrators) {}
