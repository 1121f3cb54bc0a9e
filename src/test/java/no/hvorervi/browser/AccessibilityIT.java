package no.hvorervi.browser;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every page in every state it can be in is without faults, light and dark, wide and narrow. */
@BrowserTest
class AccessibilityIT {

    @LocalServerPort
    int port;

    @Autowired
    Scenes scenes;

    @Autowired
    ServletContext servlets;

    private Browser browser;

    @BeforeEach
    void meet(Browser browser) {
        this.browser = browser;
        browser.meet(port);
    }

    /** Also compares what a screen reader is told of the first state of each view with what was reviewed. */
    @TestFactory
    Stream<DynamicTest> pageIsWithoutFaults() {
        var scan = new Scan(browser);
        var hardcoded = new Hardcoded(browser);
        var snapshots = new Snapshots(browser);
        var pictures = new Pictures(browser);
        Set<String> seen = new HashSet<>();
        return scenes.all(browser)
                .map(scene -> DynamicTest.dynamicTest(scene.name(), () -> {
                    try {
                        scene.enter();
                        boolean isFirst = seen.add(scene.view());
                        if (isFirst) {
                            snapshots.requireReviewed(scene);
                        }
                        pictures.take(scene);
                        assertThat(hardcoded.texts())
                                .as("%s: texts that stand in code", scene.name())
                                .isEmpty();
                        assertThat(scan.faults(isFirst)).as(scene.name()).isEmpty();
                    } finally {
                        scene.leave();
                    }
                }));
    }

    @Test
    void everyRouteHasAScene() {
        Set<String> seen = scenes.all(browser).map(Scenes.Scene::route).collect(toSet());
        assertThat(ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets))
                        .getRegisteredRoutes())
                .flatMap(AccessibilityIT::templates)
                .isNotEmpty()
                .isSubsetOf(seen);
    }

    private static List<String> templates(RouteData route) {
        return Stream.concat(Stream.of(route), route.getRouteAliases().stream())
                .map(RouteBaseData::getTemplate)
                .toList();
    }
}
