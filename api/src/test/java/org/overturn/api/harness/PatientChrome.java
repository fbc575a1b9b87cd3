package org.overturn.api.harness;

import java.time.Duration;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.remote.CommandPayload;
import org.openqa.selenium.remote.DriverCommand;
import org.openqa.selenium.remote.Response;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A browser whose clicks end when the page that they lead to is there. The driver of Chromium waits
 * for a page only once it hears that it is on its way; on a fast machine a test sees the old page
 * before that.
 */
final class PatientChrome extends ChromeDriver {

    /** For a form or link that leads to a download, no other page comes. */
    private static final Duration LONGEST = Duration.ofSeconds(3);

    /** As the last who hear of a click and of a form that is sent, and only if that goes on. */
    private static final String WATCH =
            """
            window.leavesThisPage = false;
            const stays = link => link.target || link.download
                || new URL(link.href).href.split('#')[0] === location.href.split('#')[0] && link.href.includes('#');
            addEventListener('submit', event => {
                if (!event.defaultPrevented && !event.target.target) window.leavesThisPage = true;
            }, { once: true });
            addEventListener('click', event => {
                const link = event.target.closest && event.target.closest('a[href]');
                if (link && !event.defaultPrevented && !stays(link)) window.leavesThisPage = true;
            }, { once: true });
            """;

    PatientChrome(ChromeDriverService service, ChromeOptions options) {
        super(service, options);
    }

    @Override
    protected Response execute(CommandPayload command) {
        boolean clicks = command.getName().equals(DriverCommand.CLICK_ELEMENT);
        if (clicks) {
            executeScript(WATCH);
        }
        Response response = super.execute(command);
        if (clicks) {
            awaitNextPage();
        }
        return response;
    }

    private void awaitNextPage() {
        try {
            new WebDriverWait(this, LONGEST, Duration.ofMillis(20))
                    .until(_ ->
                            !Boolean.TRUE.equals(executeScript("return window.leavesThisPage")));
        } catch (TimeoutException e) {
            // a download: the page stays
        }
    }
}
