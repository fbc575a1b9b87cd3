package org.overturn.api.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.overturn.api.harness.Browser;
import org.overturn.api.harness.InBrowser;
import org.overturn.api.harness.Office;
import org.overturn.core.appeal.DueAppeal;
import org.overturn.core.appeal.DueAppeals;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;

/** A letter's tables on a phone: all of each row is seen without pushing it aside. */
@InBrowser
class LetterOnPhoneTest {

    private static final String CUT =
            """
            return [...document.querySelectorAll('.sheet table')]
                .filter(table => table.getBoundingClientRect().right > table.closest('.sheet').getBoundingClientRect().right)
                .map(table => table.textContent);
            """;

    private final Office office = Office.withSample();

    @Test
    void aTableOfLinesFitsIntoItsSheet(Browser browser) {
        List<Long> appeals =
                office
                        .bean(DueAppeals.class)
                        .listOpen(Optional.empty(), 12, Scope.ALL, Scope.ALL)
                        .stream()
                        .map(DueAppeal::id)
                        .toList();
        browser.openAs(Role.ADVOCATE, office, "/");
        browser.narrow();
        int tables = 0;
        for (long appeal : appeals) {
            browser.open(office, "/appeals/" + appeal + "/letter");
            tables +=
                    ((Long) browser.run("return document.querySelectorAll('.sheet .lines').length"))
                            .intValue();
            assertThat((List<?>) browser.run(CUT)).as("appeal " + appeal).isEmpty();
            if (appeal == appeals.getFirst()) {
                browser.keep("letter-on-phone");
            }
        }
        assertThat(tables).isPositive();
    }
}
