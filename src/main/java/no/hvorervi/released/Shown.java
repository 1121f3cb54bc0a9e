package no.hvorervi.released;

/** How much of a figure there is, as it is written in the table of figures. */
enum Shown {
    HIDDEN("H"),
    ROUNDED("R"),
    MEAN("M"),
    SPREAD("S");

    private final String letter;

    Shown(String letter) {
        this.letter = letter;
    }

    static Shown of(Figure figure) {
        return switch (figure) {
            case Figure.Hidden() -> HIDDEN;
            case Figure.Rounded each -> ROUNDED;
            case Figure.Mean each -> MEAN;
            case Figure.Full each -> SPREAD;
        };
    }

    /** @throws IllegalArgumentException if nothing is written so */
    static Shown of(String letter) {
        for (Shown shown : values()) {
            if (shown.letter.equals(letter)) {
                return shown;
            }
        }
        throw new IllegalArgumentException("Nothing is written " + letter);
    }

    String letter() {
        return letter;
    }
}
