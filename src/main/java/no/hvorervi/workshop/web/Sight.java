package no.hvorervi.workshop.web;

import java.util.List;
import no.hvorervi.ids.WorkshopVoteId;

/** What one phone or screen shows of a board. The same sight of the same board is the same page, whoever looks. */
sealed interface Sight {

    /** Which template draws it, and how it is called there. */
    String name();

    /** What protects people, and the button that counts them in. */
    record Join() implements Sight {

        @Override
        public String name() {
            return "JOIN";
        }
    }

    /**
     * One question.
     *
     * @param isAgain whether the phone has answered it before
     * @param isWrong whether what came back was no answer
     */
    record Ask(WorkshopVoteId vote, boolean isAgain, boolean isWrong) implements Sight {

        @Override
        public String name() {
            return "ASK";
        }
    }

    /** All that is open has been answered by this phone. */
    record Voted() implements Sight {

        @Override
        public String name() {
            return "VOTED";
        }
    }

    /**
     * What the room looks at.
     *
     * @param late votes that are shown, and that this phone can still answer
     */
    record Shown(List<WorkshopVoteId> late) implements Sight {

        public Shown {
            late = List.copyOf(late);
        }

        @Override
        public String name() {
            return "SHOWN";
        }
    }

    /**
     * The big screen.
     *
     * @param scheme light, dark, or as the machine has it
     */
    record Screen(Scheme scheme) implements Sight {

        @Override
        public String name() {
            return "SCREEN";
        }
    }

    /** Colours of the screen; each is chosen by its name in the address. */
    enum Scheme {
        SYSTEM("", "mork"),
        LIGHT("light", "mork"),
        DARK("dark", "lys");

        private final String css;
        private final String other;

        Scheme(String css, String other) {
            this.css = css;
            this.other = other;
        }

        String css() {
            return css;
        }

        /** The one that is offered instead, as it stands in the address. */
        String other() {
            return other;
        }

        static Scheme of(String chosen) {
            return switch (chosen) {
                case "mork" -> DARK;
                case "lys" -> LIGHT;
                default -> SYSTEM;
            };
        }
    }
}
