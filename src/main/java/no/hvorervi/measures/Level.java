package no.hvorervi.measures;

/** What a mean from 1 to 5 stands for. Absolute, and the same for all: nobody is measured by where others are. */
public final class Level {

    private static final int LOWEST = 1;
    private static final int HIGHEST = 5;

    private Level() {}

    /**
     * The described level that a mean is nearest to, ⌊mean + ½⌋; halfway between two, the upper one.
     *
     * @return 1 to 5
     * @throws IllegalArgumentException if the mean is not from 1 to 5
     */
    public static int band(double mean) {
        return (int) Math.floor(onScale(mean) + 0.5);
    }

    /**
     * The mean on a scale from 0 to 100, for municipalities that prefer it: (mean − 1) / 4 · 100.
     *
     * @return 0 to 100
     * @throws IllegalArgumentException if the mean is not from 1 to 5
     */
    public static double of100(double mean) {
        return (onScale(mean) - LOWEST) / (HIGHEST - LOWEST) * 100;
    }

    private static double onScale(double mean) {
        if (!(mean >= LOWEST && mean <= HIGHEST)) {
            throw new IllegalArgumentException("Not from 1 to 5");
        }
        return mean;
    }
}
