package no.hvorervi.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.hvorervi.access.RoleReach;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.access.UnitRole;
import no.hvorervi.i18n.Language;
import no.hvorervi.i18n.LocalizedText;
import no.hvorervi.ids.CriteriaVersionId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.ReleaseId;
import no.hvorervi.ids.RoundId;
import no.hvorervi.released.ReleaseBasis;
import no.hvorervi.released.ReleasedItem;
import no.hvorervi.released.ReleasedRound;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.Upward;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who sees what of a released round from which day on: role, day, share and what people were told. */
class VisibilityTest {

    private static final LocalDate RELEASED = LocalDate.of(2026, 5, 1);
    private static final LocalDate EMPLOYEES = LocalDate.of(2026, 5, 8);
    private static final Set<AnonymousVoice> BOTH = Set.of(AnonymousVoice.values());
    private static final Set<AnonymousVoice> EMPLOYEE = Set.of(AnonymousVoice.EMPLOYEE);

    private static ReleasedRound round(Upward upward) {
        var text = new LocalizedText(java.util.Map.of(Language.NB, "a", Language.NN, "a", Language.EN, "a"));
        return new ReleasedRound(
                new ReleaseId(1),
                new ReleaseBasis(
                        new RoundId(2),
                        new MunicipalityId(3),
                        new CriteriaVersionId(4),
                        "Runde",
                        RELEASED.minusDays(1),
                        5,
                        upward,
                        false,
                        BOTH,
                        List.of(ReleasedItem.own(1, "a", text))),
                Instant.parse("2026-05-01T06:00:00Z"),
                RELEASED,
                EMPLOYEES);
    }

    /** A: all. T: totals of all voices; S: of those that are sums. N: not yet. -: nothing. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            ROLE,                  AT,    SUMMED, SHARED, UPWARD, BEFORE, RELEASED, DAY_BEFORE, EMPLOYEES
            UNIT_LEADER,           own,   false,  false,  TOTALS, N,      A,        A,          A
            DEPUTY,                own,   false,  false,  TOTALS, N,      A,        A,          A
            UNION_REPRESENTATIVE,  own,   true,   true,   UNITS,  N,      A,        A,          A
            SAFETY_REPRESENTATIVE, own,   false,  false,  TOTALS, N,      A,        A,          A
            UNION_REPRESENTATIVE,  below, true,   true,   UNITS,  -,      -,        -,          -
            FACILITATOR,           own,   true,   true,   UNITS,  -,      -,        -,          -
            ADMINISTRATOR,         own,   false,  false,  TOTALS, -,      -,        -,          -
            ADMINISTRATOR,         own,   true,   false,  TOTALS, N,      N,        N,          S
            HR_ADVISER,            below, false,  false,  TOTALS, -,      -,        -,          -
            HR_ADVISER,            below, true,   false,  TOTALS, N,      N,        N,          S
            HR_ADVISER,            below, false,  true,   TOTALS, N,      N,        N,          T
            HR_ADVISER,            below, false,  false,  UNITS,  N,      N,        N,          T
            HR_ADVISER,            below, true,   true,   TOTALS, N,      N,        N,          T
            UNIT_LEADER,           below, false,  false,  TOTALS, -,      -,        -,          -
            UNIT_LEADER,           below, true,   false,  TOTALS, N,      N,        N,          S
            UNIT_LEADER,           below, false,  true,   TOTALS, N,      N,        N,          T
            VIEWER,                below, false,  false,  TOTALS, -,      -,        -,          -
            VIEWER,                own,   true,   false,  TOTALS, N,      N,        N,          S
            """)
    void eachRoleSeesItsPartFromItsDay(
            UnitRole role,
            String at,
            boolean isSummed,
            boolean isShared,
            Upward upward,
            String before,
            String released,
            String dayBefore,
            String employees) {
        var days = List.of(RELEASED.minusDays(1), RELEASED, EMPLOYEES.minusDays(1), EMPLOYEES);
        var cells = List.of(before, released, dayBefore, employees);
        for (int day = 0; day < days.size(); day++) {
            assertThat(Visibility.decide(
                            reaches(role, UnitFunction.SEE_RESULTS, at),
                            reaches(role, UnitFunction.SEE_TOTALS, at),
                            isSummed ? EMPLOYEE : Set.of(),
                            isShared,
                            days.get(day),
                            round(upward)))
                    .as("%s on %s", role, days.get(day))
                    .isEqualTo(reading(cells.get(day), reaches(role, UnitFunction.SEE_RESULTS, at)));
        }
    }

    private static boolean reaches(UnitRole role, UnitFunction function, String at) {
        return switch (RoleReach.of(role, function)) {
            case NONE -> false;
            case OWN -> at.equals("own");
            case BELOW -> true;
        };
    }

    private static Reading reading(String cell, boolean isOwn) {
        return switch (cell) {
            case "A" -> new Reading.All();
            case "T" -> new Reading.Totals(BOTH);
            case "S" -> new Reading.Totals(EMPLOYEE);
            case "N" -> new Reading.NotYet(isOwn ? RELEASED : EMPLOYEES);
            default -> new Reading.None();
        };
    }
}
