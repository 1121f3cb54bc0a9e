package no.hvorervi.scripts;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import no.hvorervi.scripts.ScriptFault.Kind;

/** What a programme must be like to be followed. */
final class ScriptRules {

    static final int MAX_TITLE = 80;
    static final int MAX_STEPS = 30;

    private ScriptRules() {}

    /** What is wrong with the title. */
    static List<ScriptFault> faults(String title) {
        String stripped = title.strip();
        if (stripped.isEmpty() || stripped.codePoints().anyMatch(Character::isISOControl)) {
            return List.of(ScriptFault.of(Kind.TITLE_MISSING));
        }
        return stripped.length() > MAX_TITLE ? List.of(ScriptFault.of(Kind.TITLE_TOO_LONG)) : List.of();
    }

    /** What is wrong with the steps, from the first to the last. */
    static List<ScriptFault> faults(List<List<ScriptStep>> sittings) {
        List<ScriptFault> faults = new ArrayList<>();
        if (sittings.isEmpty() || sittings.stream().anyMatch(List::isEmpty)) {
            faults.add(ScriptFault.of(Kind.SITTING_EMPTY));
        }
        List<StepKind> kinds =
                sittings.stream().flatMap(List::stream).map(ScriptStep::kind).toList();
        if (kinds.size() > MAX_STEPS || sittings.size() > Script.MAX_SITTINGS) {
            faults.add(ScriptFault.of(Kind.TOO_MANY_STEPS));
        }
        Set<StepKind> before = EnumSet.noneOf(StepKind.class);
        for (int step = 0; step < kinds.size(); step++) {
            addFault(faults, kinds.get(step), step, before, step == kinds.size() - 1);
            before.add(kinds.get(step));
        }
        if (!kinds.isEmpty() && !before.contains(StepKind.MINUTES)) {
            faults.add(ScriptFault.of(Kind.MINUTES_NOT_LAST));
        }
        return List.copyOf(faults);
    }

    private static void addFault(
            List<ScriptFault> faults, StepKind kind, int step, Set<StepKind> before, boolean isLast) {
        switch (kind) {
            case REVEAL -> {
                if (!before.contains(StepKind.VOTE) && !before.contains(StepKind.RELEASED)) {
                    faults.add(ScriptFault.of(Kind.REVEAL_BEFORE_VOTE, step));
                }
            }
            case TALK -> {
                if (!before.contains(StepKind.REVEAL)) {
                    faults.add(ScriptFault.of(Kind.TALK_BEFORE_REVEAL, step));
                }
            }
            case ROTI -> {
                if (before.contains(StepKind.ROTI)) {
                    faults.add(ScriptFault.of(Kind.ROTI_TWICE, step));
                }
            }
            case MINUTES -> {
                if (!isLast) {
                    faults.add(ScriptFault.of(Kind.MINUTES_NOT_LAST, step));
                }
            }
            case OPEN_ACTIONS, WELCOME, VOTE, RELEASED, FACTORS, ACTIONS -> {}
        }
    }
}
