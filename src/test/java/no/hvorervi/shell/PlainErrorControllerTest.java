package no.hvorervi.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.ui.ConcurrentModel;

/** A fault is noted with its reference; asking to come back later is none. */
@ExtendWith(OutputCaptureExtension.class)
class PlainErrorControllerTest {

    private final PlainErrorController controller = new PlainErrorController();
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final ConcurrentModel model = new ConcurrentModel();

    private String noted(int status, CapturedOutput output) {
        int before = output.getAll().length();
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
        controller.show(request, model);
        return output.getAll().substring(before);
    }

    @Test
    void whatFailedIsNotedWithTheReferenceThatIsShown(CapturedOutput output) {
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("of the test"));
        assertThat(noted(500, output)).contains("of the test", String.valueOf(model.getAttribute("reference")));
        assertThat(noted(503, output)).contains("of the test", String.valueOf(model.getAttribute("reference")));
    }

    @Test
    void whoIsAskedToComeBackOrHasGoneAstrayIsNot(CapturedOutput output) {
        assertThat(noted(503, output)).isEmpty();
        assertThat(noted(404, output)).isEmpty();
    }
}
