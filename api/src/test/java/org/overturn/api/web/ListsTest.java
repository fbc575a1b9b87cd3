package org.overturn.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.overturn.api.harness.Browser;
import org.overturn.api.harness.InBrowser;
import org.overturn.api.harness.Office;
import org.overturn.core.user.Role;

/** Lists as one reads them: on a phone a row is a card of a few lines. */
@InBrowser
class ListsTest {

    /** The height of the row in the middle: what is said of a few may be long. */
    private static final String USUAL =
            """
            const all = [...document.querySelectorAll('.brief tbody tr')].map(row => row.offsetHeight);
            return all.sort((one, other) => one - other)[Math.floor(all.length / 2)];
            """;

    /** What a card doesn't show, or shows beyond its edge. */
    private static final String LOST =
            """
            return [...document.querySelectorAll('.brief tbody [data-label]')]
                .filter(cell => cell.textContent.trim() !== '')
                .filter(cell => {
                    const card = cell.closest('tr').getBoundingClientRect();
                    const at = cell.getBoundingClientRect();
                    return at.width < 8 || at.height < 8 || at.right > card.right + 1 || at.bottom > card.bottom + 1;
                })
                .map(cell => cell.outerHTML.substring(0, 120));
            """;

    /** Parts of names that would fit into a line, and are on two. */
    private static final String BROKEN_NAMES =
            """
            const text = document.createRange();
            return [...document.querySelectorAll('.file')]
                .flatMap(cell => [...cell.childNodes])
                .filter(node => node.nodeType === Node.TEXT_NODE && node.textContent.trim().length < 16)
                .filter(node => { text.selectNodeContents(node); return text.getClientRects().length > 1; })
                .map(node => node.textContent);
            """;

    private final Office office = Office.withSample();

    @ParameterizedTest(name = "a usual row of {0} is at most {1} pixels high")
    @CsvSource({
        "/, 120",
        "/remittances, 115",
        "/settings/users, 110",
        "/rules, 200",
        "/appeals, 110",
        "/night, 110"
    })
    void onAPhoneARowIsACardOfAFewLines(String path, int height, Browser browser) {
        browser.openAs(Role.ADMINISTRATOR, office, path);
        browser.narrow();

        assertThat((Long) browser.run(USUAL)).isLessThanOrEqualTo(height);
        assertThat((List<?>) browser.run(LOST)).isEmpty();
    }

    @Test
    void theNameOfAFileGoesOnBehindASeparator(Browser browser) {
        browser.openAs(Role.BILLER, office, "/remittances");

        assertThat(browser.text()).contains(".835");
        assertThat((List<?>) browser.run(BROKEN_NAMES)).isEmpty();
    }
}
