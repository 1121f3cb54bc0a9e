package no.hvorervi.provisioning.ui;

import java.time.Clock;
import no.hvorervi.organisation.UnitTreeService;
import no.hvorervi.provisioning.ScimMappingService;
import no.hvorervi.provisioning.ScimTokenService;
import org.springframework.stereotype.Component;

/** What the view of integrations and its parts ask the services for. */
@Component
record IntegrationActions(ScimTokenService tokens, ScimMappingService mappings, UnitTreeService trees, Clock clock) {}
