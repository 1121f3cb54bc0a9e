package no.hvorervi.municipalities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import no.hvorervi.DatabaseTest;
import no.hvorervi.access.UnitAccess;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.organisation.UnitTreeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Two municipalities see each other's units by name while both want it, and nothing else ever. */
@DatabaseTest
class AgreementServiceTest {

    @Autowired
    AgreementService service;

    @Autowired
    UnitTreeService trees;

    @Autowired
    UnitAccess access;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient sql;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    private Side one = new Side(new UnitId(0), new UnitId(0), new MunicipalityId(0), nobody(), nobody(), nobody());
    private Side other = one;

    /** One municipality with its people. */
    private record Side(
            UnitId root, UnitId unit, MunicipalityId id, TestUser administrator, TestUser adviser, TestUser leader) {}

    private static TestUser nobody() {
        return new TestUser(new AccountId(0), "", "", "");
    }

    @BeforeEach
    void makeTwo() {
        one = side("Nordre");
        other = side("Søndre");
    }

    private Side side(String name) {
        UnitId root = units.root(name);
        UnitId unit = units.below(root, name + " enhet");
        sql.sql("update unit set headcount = 17 where unit_id = ?")
                .param(unit.value())
                .update();
        TestUser adviser = users.person("Hanna Rådgiver");
        units.give(UnitRole.HR_ADVISER, root, adviser);
        return new Side(root, unit, units.municipalityOf(root), units.administrator(root), adviser, units.leader(unit));
    }

    private boolean sees(TestUser person, Side seen) {
        users.signIn(person);
        boolean sees = access.may(UnitFunction.SEE_UNIT, seen.unit());
        assertThat(trees.today().find(seen.unit()).isPresent()).isEqualTo(sees);
        return sees;
    }

    private void agree(Side who, Side with) {
        users.signIn(who.administrator());
        service.agree(who.id(), with.id());
    }

    private void requireNothingSeen() {
        assertThat(sees(one.administrator(), other)).isFalse();
        assertThat(sees(other.administrator(), one)).isFalse();
        assertThat(sees(one.adviser(), other)).isFalse();
        assertThat(sees(other.adviser(), one)).isFalse();
    }

    @Test
    void oneSideAloneOpensNothing() {
        agree(one, other);
        requireNothingSeen();
    }

    @Test
    void bothTogetherOpenTheNamesForThoseAtTheTopOnly() {
        agree(one, other);
        agree(other, one);
        assertThat(sees(one.administrator(), other)).isTrue();
        assertThat(sees(one.adviser(), other)).isTrue();
        assertThat(sees(other.administrator(), one)).isTrue();
        assertThat(sees(one.leader(), other)).isFalse();
        Side third = side("Tredje");
        assertThat(sees(third.administrator(), one)).isFalse();
        users.signIn(units.administrator(one.unit()));
        assertThat(access.may(UnitFunction.SEE_UNIT, other.unit())).isFalse();
    }

    @Test
    void nothingButNamesIsOpened() {
        agree(one, other);
        agree(other, one);
        for (TestUser person : List.of(one.administrator(), one.adviser())) {
            users.signIn(person);
            for (UnitFunction function : UnitFunction.values()) {
                for (UnitId unit : List.of(other.root(), other.unit())) {
                    assertThat(access.may(function, unit))
                            .as("%s in %s", function, unit)
                            .isEqualTo(function == UnitFunction.SEE_UNIT);
                }
            }
        }
        users.signIn(one.administrator());
        var seen = trees.overview(NorwegianTime.today(clock));
        assertThat(seen.leaders()).doesNotContainKey(other.unit());
        assertThat(seen.tree().find(other.unit())).hasValueSatisfying(unit -> {
            assertThat(unit.name()).isEqualTo("Søndre enhet");
            assertThat(unit.headcount()).isEmpty();
            assertThat(unit.externalId()).isEmpty();
        });
        assertThat(seen.tree().find(one.unit())).hasValueSatisfying(unit -> {
            assertThat(unit.headcount()).contains(17);
            assertThat(unit.externalId()).isNotEmpty();
        });
        assertThat(service.decidedByMe()).extracting(Municipality::id).containsExactly(one.id());
    }

    @Test
    void eitherSideClosesAtOnceAndAnOldYesIsNotKept() {
        agree(one, other);
        agree(other, one);
        users.signIn(other.administrator());
        service.withdraw(other.id(), one.id());
        requireNothingSeen();
        agree(other, one);
        requireNothingSeen();
        agree(one, other);
        assertThat(sees(one.administrator(), other)).isTrue();
        users.signIn(one.administrator());
        service.withdraw(one.id(), other.id());
        requireNothingSeen();
    }

    @Test
    void onlyWhoeverDecidesForTheMunicipalityMayAgreeForIt() {
        users.signIn(other.administrator());
        assertThatThrownBy(() -> service.agree(one.id(), other.id())).isInstanceOf(UnitNotFoundException.class);
        assertThatThrownBy(() -> service.withdraw(one.id(), other.id())).isInstanceOf(UnitNotFoundException.class);
        assertThatThrownBy(() -> service.of(one.id())).isInstanceOf(UnitNotFoundException.class);
        assertThatThrownBy(() -> service.agree(other.id(), new MunicipalityId(Long.MAX_VALUE)))
                .isInstanceOf(UnitNotFoundException.class);
        assertThatThrownBy(() -> service.agree(other.id(), other.id())).isInstanceOf(UnitNotFoundException.class);
        users.signIn(units.administrator(one.unit()));
        assertThatThrownBy(() -> service.agree(one.id(), other.id())).isInstanceOf(UnitNotFoundException.class);
        users.signIn(one.adviser());
        assertThatThrownBy(() -> service.agree(one.id(), other.id())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void saysHowTheyStandToEachOther() {
        agree(one, other);
        assertThat(service.of(one.id()))
                .filteredOn(each -> each.other().id().equals(other.id()))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.agreedAt()).isPresent();
                    assertThat(each.otherAgreedAt()).isEmpty();
                    assertThat(each.holds()).isFalse();
                });
    }
}
