package no.hvorervi.suppression;

import static no.hvorervi.suppression.Example.cells;
import static no.hvorervi.suppression.Example.decided;
import static no.hvorervi.suppression.Example.units;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is shown, rule by rule, of trees small enough to be reckoned by hand: H hidden, R rounded, M mean, S spread. */
class SuppressorTest {

    private static final Forest ONE = Forest.of(-1);
    private static final Forest PARENT = Forest.of(-1, 0);
    private static final Forest PARENT_OF_TWO = Forest.of(-1, 0, 0);
    private static final Forest PARENT_OF_THREE = Forest.of(-1, 0, 0, 0);
    private static final Forest PARENT_OF_FOUR = Forest.of(-1, 0, 0, 0, 0);

    @ParameterizedTest
    @CsvSource({
        "1234, 5, H",
        "12345, 5, M",
        "123451234, 5, M",
        "1234512345, 5, S",
        "12345, 6, H",
        "123451, 6, M",
        "1234512345, 11, H",
        "12345123451, 11, S",
        "12345123451, 12, H"
    })
    void aMeanTakesTheGroupAndSpreadTen(String answers, int group, String shown) {
        assertThat(decided(cells(ONE, answers), group, units())).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "55555, R",
        "55554, R",
        "55544, M",
        "55553, M",
        "11111, R",
        "11112, R",
        "11122, M",
        "33333, M",
        "333333333, M",
        "3333333333, R",
        "3333333331, R",
        "3333333322, S",
        "5555555551, R",
        "5555555511, S"
    })
    void answersThatAreTooAlikeAreRounded(String answers, String shown) {
        assertThat(decided(cells(ONE, answers))).isEqualTo(shown);
    }

    /** Less the rounded one below, all of the second have given the highest answer; it has no exact one below to be hidden with. */
    @Test
    void cellWhoseRestIsTooAlikeIsHiddenItselfWhereNothingExactIsBelow() {
        assertThat(decided(cells(Forest.of(-1, 0, 1), "11112222333344445555", "555555", "111111")))
                .isEqualTo("SHR");
    }

    @Test
    void cellsThatMustBeHiddenAreAndCoverNoOtherGroup() {
        Cells cells = cells(PARENT_OF_TWO, "", "123451", "1234512");
        assertThat(decided(cells, 5, units())).isEqualTo("SMM");
        assertThat(decided(cells, 5, units(1))).isEqualTo("SHM");
        assertThat(decided(cells, 5, units(0))).isEqualTo("HMM");
        assertThat(decided(cells, 5, units(0, 1, 2))).isEqualTo("HHH");
    }

    @Test
    void fewPlacedDirectlyHideTheUnitBelow() {
        assertThat(decided(cells(PARENT, "1234", "1234512345"))).isEqualTo("SH");
    }

    @Test
    void spreadIsSubtractedLikeMeansWithTheGreaterGroup() {
        assertThat(decided(cells(PARENT, "12345", "1234512345"))).isEqualTo("SM");
        assertThat(decided(cells(PARENT, "1234512345", "1234512345"))).isEqualTo("SS");
    }

    @Nested
    class WhatMeansTell {

        @Test
        void roundedUnitHidesTheSmallestOther() {
            assertThat(decided(cells(PARENT_OF_THREE, "", "55555", "123451", "1234512")))
                    .isEqualTo("MRHM");
            assertThat(decided(cells(PARENT_OF_THREE, "", "55555", "1234512", "123451")))
                    .isEqualTo("MRMH");
            assertThat(decided(cells(PARENT_OF_THREE, "", "55555", "123451", "123451")))
                    .isEqualTo("MRHM");
        }

        @Test
        void parentOfRoundedUnitsOnlyIsHidden() {
            assertThat(decided(cells(PARENT_OF_TWO, "", "55555", "11111"))).isEqualTo("HRR");
        }

        @Test
        void unitBelowIsHiddenWhereThoseDirectlyInTheParentAreTooAlike() {
            assertThat(decided(cells(PARENT, "55555", "12345"))).isEqualTo("SH");
            assertThat(decided(cells(PARENT, "55544", "12345"))).isEqualTo("SM");
        }

        /** By itself a group two steps from the end may be seen; beside a rounded one it must be three away. */
        @ParameterizedTest
        @CsvSource({
            "55555, 55553, 123451, MRHH",
            "55555, 55552, 123451, MRHM",
            "11111, 11113, 543215, MRHH",
            "11111, 11114, 543215, MRHM",
            "55554, 55553, 123451, MRHM",
            "11112, 11113, 543215, MRHM"
        })
        void groupBesidesARoundedOneIsFurtherFromTheEnds(String rounded, String small, String other, String shown) {
            assertThat(decided(cells(PARENT_OF_THREE, "", rounded, small, other)))
                    .isEqualTo(shown);
        }

        @ParameterizedTest
        @CsvSource({"55552, MRRHH", "55551, MRRHM"})
        void eachRoundedOneTakesAStepMore(String small, String shown) {
            assertThat(decided(cells(PARENT_OF_FOUR, "", "55555", "55555", small, "123451")))
                    .isEqualTo(shown);
        }

        @Test
        void partsOfAUnitOfOneMindAreHidden() {
            assertThat(decided(cells(PARENT, "33333", "33333"))).isEqualTo("RH");
            assertThat(decided(cells(PARENT, "33333", "33332"))).isEqualTo("RH");
            assertThat(decided(cells(PARENT, "55555", "55555"))).isEqualTo("RR");
        }

        @Test
        void whatIsHiddenLiesNextBelowTheUnitItWouldTellOf() {
            Forest forest = Forest.of(-1, 0, 1, 1);
            assertThat(decided(cells(forest, "1234512345", "55555", "12345", "123451")))
                    .isEqualTo("SSHM");
        }
    }

    @Nested
    class WhatSpreadTells {

        @Test
        void aPartThatMayBeUnanimousNeedsAnswersAroundIt() {
            assertThat(decided(cells(PARENT_OF_TWO, "", "33333", "224455"))).isEqualTo("SMM");
            assertThat(decided(cells(PARENT_OF_TWO, "", "33333", "111444"))).isEqualTo("MMM");
            assertThat(decided(cells(PARENT_OF_TWO, "", "33332", "111444"))).isEqualTo("SMM");
            assertThat(decided(cells(PARENT_OF_TWO, "", "33332", "114444"))).isEqualTo("MMM");
        }

        @Test
        void aRoundedPartHasNoAnswersToExchange() {
            assertThat(decided(cells(PARENT_OF_THREE, "", "2222222224", "11223", "33333")))
                    .isEqualTo("MRHM");
        }

        @Test
        void answersExchangedMustLeaveAPartOfSeveralMinds() {
            assertThat(decided(cells(PARENT_OF_TWO, "", "33333", "2433332"))).isEqualTo("MMM");
            assertThat(decided(cells(PARENT_OF_TWO, "", "33333", "2433322"))).isEqualTo("SMM");
        }

        @Test
        void roundedPartNeedsTwoAnswersNextToItsOwn() {
            assertThat(decided(cells(PARENT_OF_THREE, "", "55555", "123451", "1234512")))
                    .isEqualTo("MRHM");
            assertThat(decided(cells(PARENT_OF_THREE, "", "55555", "123441", "1234512")))
                    .isEqualTo("SRHM");
            assertThat(decided(cells(PARENT_OF_THREE, "", "55554", "123451", "1234512")))
                    .isEqualTo("SRHM");
            assertThat(decided(cells(PARENT_OF_TWO, "", "3333333333", "12345"))).isEqualTo("SRH");
        }

        @Test
        void roundedPartOfARoundedOneIsAsFreeAsThat() {
            Forest forest = Forest.of(-1, 0, 1);
            assertThat(decided(cells(forest, "123441", "55555", "55555"))).isEqualTo("SRR");
        }

        @Test
        void restMustNotBeNearlyUnanimous() {
            assertThat(decided(cells(PARENT, "3333333332", "1234512344"))).isEqualTo("MS");
            assertThat(decided(cells(PARENT, "3333333322", "1234512344"))).isEqualTo("SS");
            assertThat(decided(cells(PARENT_OF_TWO, "", "1234512345", "1234512344")))
                    .isEqualTo("SSS");
        }

        @Test
        void whatIsWithheldBelowMayBeSafeInTheWhole() {
            Forest forest = Forest.of(-1, 0, 1, 1);
            assertThat(decided(cells(forest, "2244512345", "", "33333", "111444")))
                    .isEqualTo("SMMM");
        }
    }
}
