package no.hvorervi.browser;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import no.hvorervi.DatabaseTest;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * A test in the browser, of an application that all such tests share. Its texts from the bundles are marked, so that the
 * others are seen; {@link Browser} reads over the marks.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@DatabaseTest
@TestPropertySource(properties = "hvorervi.pseudo-texts=true")
@Import({
    Residents.class,
    Scenes.class,
    ResultScenes.class,
    OverviewScenes.class,
    CompareScenes.class,
    CommentScenes.class,
    ActionScenes.class,
    CoordinationScenes.class,
    DigestScenes.class,
    EffectScenes.class,
    ControlScenes.class,
    OutcomeScenes.class,
    FacilitatorScenes.class,
    ScriptScenes.class,
    RoomScenes.class,
    ShutScenes.class
})
@ExtendWith(BrowserExtension.class)
@interface BrowserTest {}
