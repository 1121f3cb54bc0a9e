package no.hvorervi.municipalities;

/**
 * A municipality of Norway.
 *
 * @param number the four digits Statistics Norway gives it
 */
public record RegisteredMunicipality(String number, String name, String county) {}
