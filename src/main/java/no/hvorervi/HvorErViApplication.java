package no.hvorervi;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** Starts «Hvor er vi?». */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "Hvor er vi?")
@Viewport("width=device-width, initial-scale=1")
@StyleSheet("context://frontend/flow.css")
public class HvorErViApplication implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "frontend/icon.svg", "any");
    }

    public static void main(String[] arguments) {
        if (CommandLineHelp.isAskedFor(arguments)) {
            System.out.print(CommandLineHelp.text());
            return;
        }
        if (VerifyAuditLog.isAskedFor(arguments)) {
            end(VerifyAuditLog.run(arguments));
        }
        if (ProveRelease.isAskedFor(arguments)) {
            end(ProveRelease.run(arguments));
        }
        if (ImportRound.isAskedFor(arguments)) {
            end(ImportRound.run(arguments));
        }
        if (ExportRound.isAskedFor(arguments)) {
            end(ExportRound.run(arguments));
        }
        SpringApplication.run(HvorErViApplication.class, arguments);
    }

    private static void end(CommandLine.Outcome outcome) {
        System.out.print(outcome.text());
        System.exit(outcome.exitCode());
    }
}
