package no.hvorervi.exchange.ui;

import java.time.Clock;
import no.hvorervi.exchange.ScimTokenService;
import no.hvorervi.organisation.ScimMappingService;
import no.hvorervi.organisation.UnitTreeService;
import org.springframework.stereotype.Component;

/** What the view of integrations and its parts ask the services for. */
@Component
record IntegrationActions(ScimTokenService tokens, ScimMappingService mappings, UnitTreeService trees, Clock clock) {}
