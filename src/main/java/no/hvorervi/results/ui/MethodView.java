package no.hvorervi.results.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.base.ui.DataTable;
import no.hvorervi.base.ui.EmptyState;
import no.hvorervi.base.ui.PageHeader;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.UnitService;
import no.hvorervi.released.ReleasedScale;
import no.hvorervi.results.MethodPage;
import no.hvorervi.results.PrincipleResult;
import no.hvorervi.results.ResultRoutes;
import no.hvorervi.results.ResultService;
import no.hvorervi.results.Value;
import no.hvorervi.results.kit.Numbers;
import no.hvorervi.results.page.Told;
import no.hvorervi.results.page.Wording;

/** What a unit's figures rest on, and what they cannot tell. */
@Route(ResultRoutes.METHOD_PATH)
@PermitAll
class MethodView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final List<String> LIMITS = List.of(
            "method.limit.index",
            "method.limit.who",
            "method.limit.cause",
            "method.limit.few",
            "method.limit.person",
            "method.limit.rounding",
            "method.limit.pooled");

    private final ResultService results;
    private final UnitService units;
    private String unitName = "";

    MethodView(ResultService results, UnitService units) {
        this.results = results;
        this.units = units;
        addClassName("method");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        UnitId unit = Paths.unit(event.getRouteParameters());
        RoundId round = Paths.round(event.getRouteParameters()).orElseThrow(NotFoundException::new);
        try {
            Optional<MethodPage> page = results.method(unit, round);
            unitName = units.get(unit).name();
            var header = new PageHeader(Texts.of(new H1(), "method.title"));
            header.above(Texts.of(new Anchor(ResultRoutes.round(unit, round), ""), "method.back", unitName));
            add(header);
            page.ifPresentOrElse(this::show, () -> add(new EmptyState("results.empty.title", "results.empty.text")));
        } catch (UnitNotFoundException hidden) {
            throw new NotFoundException();
        }
    }

    private void show(MethodPage page) {
        header(page);
        add(
                card("method.limits", list(LIMITS)),
                card("method.hidden", hidden(page)),
                card("method.figures", Texts.of(new Paragraph(), "method.figures.text"), figures(page)));
        if (!page.scales().isEmpty()) {
            add(card("method.scales", Texts.of(new Paragraph(), "method.scales.text"), scales(page)));
        }
    }

    private void header(MethodPage page) {
        var lead = Texts.of(
                new Paragraph(),
                locale -> I18NProvider.translate(
                        locale,
                        "method.lead",
                        page.result().round().title(),
                        page.result().criteria().title().in(locale),
                        page.result().criteria().number()));
        lead.addClassName("muted");
        add(lead);
    }

    private static Section card(String title, com.vaadin.flow.component.Component... content) {
        var card = new Section(Texts.of(new H2(), title));
        card.addClassName("card");
        card.add(content);
        return card;
    }

    private static UnorderedList list(List<String> keys) {
        return new UnorderedList(
                keys.stream().map(key -> Texts.of(new ListItem(), key)).toArray(ListItem[]::new));
    }

    private static UnorderedList hidden(MethodPage page) {
        int group = page.result().round().group();
        int spread = page.result().round().spreadGroup();
        return new UnorderedList(
                Texts.of(new ListItem(), "method.hidden.group", group),
                Texts.of(new ListItem(), "method.hidden.others"),
                Texts.of(new ListItem(), "method.hidden.spread", spread),
                Texts.of(new ListItem(), "method.hidden.recent"),
                Texts.of(new ListItem(), "method.hidden.same"),
                Texts.of(new ListItem(), "method.hidden.change"));
    }

    private static Div figures(MethodPage page) {
        return Texts.redraw(new Div(), (self, locale) -> {
            self.removeAll();
            self.add(new DataTable(
                    I18NProvider.translate(locale, "method.figures"),
                    Stream.of("table.principle", "method.n", "method.mean", "method.interval", "method.sd")
                            .map(key -> I18NProvider.translate(locale, key))
                            .collect(java.util.stream.Collectors.collectingAndThen(
                                    java.util.stream.Collectors.toList(),
                                    first -> Stream.concat(first.stream(), Stream.of("A", "AD", "rwg"))
                                            .toList())),
                    page.result().principles().stream()
                            .map(each -> figures(each, page, locale))
                            .toList()));
            return self;
        });
    }

    private static List<String> figures(PrincipleResult principle, MethodPage page, Locale locale) {
        String name = principle.principle().name().in(locale);
        Optional<Value.Seen> seen = principle.seen(page.result().speaking());
        if (seen.isEmpty()) {
            return Stream.concat(
                            Stream.of(name),
                            Stream.generate(() -> Wording.hidden(Told.in(locale)))
                                    .limit(7))
                    .toList();
        }
        Value.Seen value = seen.get();
        return List.of(
                name,
                Integer.toString(value.n()),
                Numbers.two(value.mean(), locale),
                I18NProvider.translate(
                        locale, "method.from.to", Numbers.two(value.low(), locale), Numbers.two(value.high(), locale)),
                spread(value, Value.Spread::sd, locale),
                spread(value, Value.Spread::agreement, locale),
                spread(value, Value.Spread::deviation, locale),
                spread(value, Value.Spread::rwg, locale));
    }

    private static String spread(Value.Seen value, ToDoubleFunction<Value.Spread> figure, Locale locale) {
        return value.spread()
                .map(each -> Numbers.two(figure.applyAsDouble(each), locale))
                .orElseGet(() -> I18NProvider.translate(locale, "results.agreement.none"));
    }

    private static Div scales(MethodPage page) {
        return Texts.redraw(new Div(), (self, locale) -> {
            self.removeAll();
            self.add(new DataTable(
                    I18NProvider.translate(locale, "method.scales"),
                    List.of(
                            I18NProvider.translate(locale, "table.principle"),
                            I18NProvider.translate(locale, "method.units"),
                            "ICC(1)",
                            "ICC(2)",
                            I18NProvider.translate(locale, "method.alpha"),
                            "rwg(j)"),
                    Stream.concat(
                                    page.scale(ReleasedScale.PRINCIPLES).stream()
                                            .map(each -> scale(
                                                    I18NProvider.translate(locale, "method.scales.all"), each, locale)),
                                    page.result().principles().stream()
                                            .flatMap(each -> page
                                                    .scale(each.principle().key())
                                                    .stream()
                                                    .map(scale -> scale(
                                                            each.principle()
                                                                    .name()
                                                                    .in(locale),
                                                            scale,
                                                            locale))))
                            .toList()));
            return self;
        });
    }

    private static List<String> scale(String name, ReleasedScale scale, Locale locale) {
        return List.of(
                name,
                Integer.toString(scale.units()),
                number(scale.icc1(), locale),
                number(scale.icc2(), locale),
                number(scale.alpha(), locale),
                number(scale.rwgj(), locale));
    }

    private static String number(OptionalDouble figure, Locale locale) {
        return figure.isPresent()
                ? Numbers.two(figure.getAsDouble(), locale)
                : I18NProvider.translate(locale, "method.none");
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("method.title"));
    }
}
