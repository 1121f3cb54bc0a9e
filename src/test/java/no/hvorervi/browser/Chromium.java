package no.hvorervi.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import no.hvorervi.TestFolders;
import org.openqa.selenium.PageLoadStrategy;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.springframework.util.FileSystemUtils;

/** The distribution's Chromium, headless and with an empty profile; nothing is ever downloaded by Selenium. */
final class Chromium {

    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final boolean IS_ROOT = "root".equals(System.getProperty("user.name"));

    /** Kept, since loggers that nobody keeps forget their level. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private Chromium() {}

    /** Starts one whose profile, by its name, nothing has been kept in. */
    static ChromeDriver start(String profile) {
        return start(options(profile));
    }

    /** The same, for people who share nothing but the process: each can have a window of their own. */
    static ChromeDriver startForMany(String profile) {
        return start(options(profile).enableBiDi());
    }

    private static ChromeDriver start(ChromeOptions options) {
        // Warns of browsers newer than itself in parts that are not in use here.
        SELENIUM.setLevel(Level.SEVERE);
        if (isMissing()) {
            Installation.tryIt();
        }
        if (isMissing()) {
            throw new IllegalStateException("The browser tests need " + BROWSER + " and " + DRIVER
                    + ": install them with «apt-get install chromium chromium-driver».");
        }
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .build();
        return new ChromeDriver(service, options);
    }

    private static boolean isMissing() {
        return !Files.isExecutable(BROWSER) || !Files.isExecutable(DRIVER);
    }

    private static ChromeOptions options(String profile) {
        var options = new ChromeOptions();
        options.setBinary(BROWSER.toFile());
        options.setPageLoadStrategy(PageLoadStrategy.NORMAL);
        options.addArguments(
                "--headless=new",
                "--disable-gpu",
                // Frames come as soon as they are drawn, and not sixty times a second.
                "--disable-gpu-vsync",
                "--disable-frame-rate-limit",
                // As on a phone, where they lie above the page.
                "--hide-scrollbars",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--force-color-profile=srgb",
                "--user-data-dir=" + empty(TestFolders.of(profile).toAbsolutePath()));
        if (IS_ROOT) {
            options.addArguments("--no-sandbox");
        }
        options.setExperimentalOption(
                "prefs", Map.of("intl.accept_languages", "nb", "credentials_enable_service", false));
        options.setExperimentalOption("perfLoggingPrefs", Map.of("enableNetwork", true, "enablePage", false));
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        return options;
    }

    private static Path empty(Path profile) {
        try {
            FileSystemUtils.deleteRecursively(profile);
            return Files.createDirectories(profile);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Gets the two from the distribution's packages, where this user may. */
    private static final class Installation {

        private static final Path LOCK = Path.of("target", "install-chromium.lock");

        private Installation() {}

        static void tryIt() {
            if (!Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
                return;
            }
            // One process of tests at a time: the others then find what the first has installed.
            try (FileChannel lock = FileChannel.open(LOCK, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                lock.lock();
                if (isMissing()) {
                    install();
                }
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }

        private static void install() {
            List<String> become = IS_ROOT ? List.of() : List.of("sudo", "-n");
            if (run(become, "apt-get", "-qq", "update")) {
                run(
                        become,
                        "apt-get",
                        "-qq",
                        "-y",
                        "install",
                        "--no-install-recommends",
                        "chromium",
                        "chromium-driver");
            }
        }

        private static boolean run(List<String> become, String... command) {
            var line = new ArrayList<>(become);
            line.addAll(List.of(command));
            var builder = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(new File("target", "install-chromium.log"));
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            try {
                return builder.start().waitFor() == 0;
            } catch (IOException notFound) {
                return false;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
