package no.hvorervi.overview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.base.ui.EmptyState;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.overview.OverviewQuery;
import no.hvorervi.overview.OverviewRoutes;
import no.hvorervi.overview.TestOverviews;
import no.hvorervi.overview.TestOverviews.City;
import no.hvorervi.released.ReleaseBasis;
import no.hvorervi.released.TestReleases;
import no.hvorervi.results.ResultRoutes;
import no.hvorervi.results.kit.HeatTable;
import no.hvorervi.rounds.RoundRoutes;
import no.hvorervi.rounds.Upward;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The overview in each of its states. */
@DatabaseTest
class OverviewViewTest extends SpringBrowserlessTest {

    @Autowired
    TestOverviews overviews;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    @Autowired
    TestClock clock;

    private City city = new City(new UnitId(0), new UnitId(0), new UnitId(0), new UnitId(0), Map.of());

    @BeforeEach
    void plant() {
        city = overviews.city();
    }

    private void open(String path) {
        String[] parts = path.split("\\?", 2);
        UI.getCurrentOrThrow()
                .navigate(parts[0], parts.length == 1 ? QueryParameters.empty() : QueryParameters.fromString(parts[1]));
    }

    private String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private List<String> links() {
        return find(Anchor.class, (Component) getCurrentView()).all().stream()
                .map(Anchor::getHref)
                .toList();
    }

    private Document table() {
        return Jsoup.parse(
                find(HeatTable.class).single().getElement().getChild(0).getProperty("innerHTML", ""));
    }

    private List<String> names() {
        return table().select("th[scope=row] > :first-child").eachText();
    }

    @Test
    void adviserComesToTheDistrictsAndIsToldWhereToBegin() {
        overviews.earlier(city, Upward.TOTALS);
        ReleaseBasis round = overviews.later(city, Upward.TOTALS);
        units.signIn(UnitRole.HR_ADVISER, city.top());
        open(OverviewRoutes.OVERVIEW);
        assertThat(find(H1.class).single().getText()).isEqualTo("Prøve kommune");
        assertThat(names()).containsExactly("Prøve kommune samlet", "Bydel Liten", "Bydel Nord", "Bydel Sør");
        assertThat(find(StartHere.class).single().getElement().getTextRecursively())
                .contains(
                        "Sikker forverring siden forrige rundeBydel Sør",
                        "Uenige innad om minst ett prinsippBydel Nord",
                        "Færre enn halvparten har svartBydel Sør",
                        "Sikker bedring siden forrige rundeBydel Nord",
                        "De er ikke rangert.");
        assertThat(table().select("tbody tr").get(2).text())
                .contains("40 av 60 har svart", "67 %", "▲ bedre", "for likt", "sikker bedring: 8", "1 av 9");
        assertThat(table().select("tbody tr").get(1).select("td")).hasSize(1);
        assertThat(table().select("tbody tr").get(1).text()).contains("skjult: for få svar");
        assertThat(table().select("a").eachAttr("href"))
                .contains(OverviewAddress.link(city.north(), round.round()))
                .allMatch(each -> each.startsWith("oversikt/"));
        assertThat(text())
                .contains(
                        "Medarbeidernes svar i runden «Vår 2026», stengt 30. april 2026",
                        "Mer enn en tredel av enhetene under Prøve kommune",
                        "Kan enhetene sammenlignes?",
                        "12 prosent av forskjellene");
    }

    @Test
    void drillingDownKeepsTheRoundAndLeadsBackUp() {
        ReleaseBasis first = overviews.earlier(city, Upward.UNITS);
        overviews.later(city, Upward.UNITS);
        units.signIn(UnitRole.HR_ADVISER, city.top());
        open(OverviewAddress.link(city.north(), first.round()));
        assertThat(text()).contains("«Høst 2025»");
        assertThat(links())
                .contains(
                        OverviewAddress.link(city.top(), first.round()),
                        ResultRoutes.round(city.north(), first.round()));
        assertThat(names()).containsExactly("Bydel Nord samlet", "Hjemmetjenesten", "Sykehjemmet");
        assertThat(table().select("a").eachAttr("href"))
                .containsExactly(
                        ResultRoutes.round(city.of(city.north(), 1), first.round()),
                        ResultRoutes.round(city.of(city.north(), 2), first.round()));
    }

    @Test
    void unitsThatShareNothingAreNamedAndLeadNowhere() {
        overviews.later(city, Upward.TOTALS);
        units.signIn(UnitRole.HR_ADVISER, city.top());
        open(OverviewRoutes.unit(city.north()));
        assertThat(table().select("tbody tr").get(1).text()).isEqualTo("Hjemmetjenesten ikke delt oppover");
        assertThat(table().select("a")).isEmpty();
        assertThat(text()).contains("Ingen av enhetene kan vises hver for seg i denne runden.");
        assertThat(find(StartHere.class).all()).isEmpty();
    }

    @Test
    void roundWhoseDayHasNotComeIsAnnounced() {
        overviews.later(city, Upward.UNITS);
        units.signIn(UnitRole.HR_ADVISER, city.top());
        clock.stopOn(TestReleases.EMPLOYEES_FROM.minusDays(1));
        open(OverviewRoutes.OVERVIEW);
        assertThat(text()).contains("«Vår 2026» ble frigitt 1. mai 2026", "Her vises den fra 8. mai 2026.");
        assertThat(find(HeatTable.class).all()).isEmpty();
    }

    @Test
    void whereUnitsAnswerAlikeNothingIsCompared() {
        overviews.alike(city);
        units.signIn(UnitRole.HR_ADVISER, city.top());
        open(OverviewRoutes.OVERVIEW);
        assertThat(table().select("tbody tr").get(2).text())
                .contains("Enhetene svarer for likt til å sammenlignes her");
        assertThat(table().select("tbody tr").get(2).select("b")).isEmpty();
        assertThat(table().select("tbody tr").get(0).select("b")).hasSize(9);
        assertThat(text()).contains("Nei, ikke i denne runden.");
    }

    @Test
    void thousandsOfUnitsComeFiftyAtATime() {
        UnitId top = overviews.flat(2_000, 1);
        units.signIn(UnitRole.HR_ADVISER, top);
        open(OverviewRoutes.OVERVIEW);
        assertThat(names()).hasSize(51).endsWith("Enhet 50");
        assertThat(find(StartHere.class).all()).isEmpty();
        String next = OverviewAddress.link(top, new OverviewQuery(Optional.empty(), "", 2));
        assertThat(links()).contains(next);
        open(next);
        assertThat(names()).contains("Enhet 51").endsWith("Enhet 100");
        test(find(TextField.class).single()).setValue("enhet 19");
        assertThat(names()).contains("Enhet 19", "Enhet 190").doesNotContain("Enhet 51");
        assertThat(text()).contains("139 av 2");
        open(OverviewAddress.link(top, new OverviewQuery(Optional.empty(), "enhet 1999", 1)));
        assertThat(names()).containsExactly("Store kommune samlet", "Enhet 1999");
        assertThat(find(TextField.class).single().getValue()).isEqualTo("enhet 1999");
    }

    @Test
    void whoeverIsAboveSeveralPlacesChooses() {
        units.signIn(UnitRole.UNIT_LEADER, city.north(), city.south());
        open(OverviewRoutes.OVERVIEW);
        assertThat(links()).containsExactly(OverviewRoutes.unit(city.north()), OverviewRoutes.unit(city.south()));
    }

    @Test
    void withoutAReleaseThePageSaysWhatWillCome() {
        units.signIn(UnitRole.HR_ADVISER, city.top());
        open(OverviewRoutes.OVERVIEW);
        assertThat(find(EmptyState.class).single().getElement().getTextRecursively())
                .contains("Ingen oversikt å vise ennå");
        assertThat(links()).containsExactly(RoundRoutes.ROUNDS);
    }

    @Test
    void nobodyIsToldOfUnitsElsewhere() {
        overviews.later(city, Upward.UNITS);
        units.signIn(UnitRole.HR_ADVISER, overviews.city().top());
        for (String path : List.of(OverviewRoutes.unit(city.top()), OverviewRoutes.OVERVIEW + "/nord")) {
            navigate(path, Component.class);
            assertThat(getCurrentView()).isNotInstanceOf(OverviewView.class);
        }
    }
}
