package org.overturn.batch.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.packet.contents.Arrangement;
import org.overturn.core.packet.contents.ArrangementRefused;
import org.overturn.core.packet.contents.LeftOut;

/** What can be made of a packet whose letter names its exhibits. */
class ContentsUnderALetterTest extends OnAnArrangedPacket {

    @Test
    void onceALetterNamesExhibitsTheyKeepTheirOrder() throws IOException {
        String note = key(DocumentKind.PROGRESS_NOTE);
        String policy = key(DocumentKind.POLICY);
        edit();
        String order = receive("order--Imaging.txt");
        String lab = receive("lab-result--Blood.txt");
        rebuilt();

        assertThatThrownBy(() -> save(now().ordered(List.of(policy, note))))
                .isInstanceOf(ArrangementRefused.class)
                .hasMessageContaining("names exhibits by their letters");
        assertThatThrownBy(() -> save(now().ordered(List.of(order, note, policy))))
                .isInstanceOf(ArrangementRefused.class);
        assertThat(now()).isEqualTo(Arrangement.NONE);
        assertThat(order).isNotEqualTo(lab);
    }

    @Test
    void aCitedPageThatIsLeftOutHoldsThePacketBack() throws IOException {
        edit();
        save(now().without(List.of(out(key(DocumentKind.PROGRESS_NOTE), 2))));
        rebuilt();

        assertThat(office.rows("select need from appeal_need where need like '%page 2%'"))
                .singleElement()
                .asString()
                .startsWith("The letter names page 2 of Exhibit B, which is left out");

        save(now().without(List.of(out(key(DocumentKind.PROGRESS_NOTE), LeftOut.ALL))));
        rebuilt();

        assertThat(office.rows("select need from appeal_need where need like 'Exhibit B%'"))
                .singleElement()
                .asString()
                .contains("which the letter cites");
    }
}
