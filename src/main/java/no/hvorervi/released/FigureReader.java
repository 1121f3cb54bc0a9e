package no.hvorervi.released;

/** Takes one figure after the other: by the units' places, then the voices, then the items. */
@FunctionalInterface
public interface FigureReader {
    void read(FigureRow row);
}
