package org.overturn.core.evidence.link;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a document says against being of the patient of the claim it is on file for. A number or a
 * day of birth outweighs a name: people are called by several.
 */
final class PatientFit {

    private final Signals signals;
    private final Candidate own;
    private final Weighed weighed;

    PatientFit(Signals signals, Candidate own) {
        this.signals = signals;
        this.own = own;
        this.weighed = Weighing.of(signals, own);
    }

    /** How much speaks for it. */
    int score() {
        return weighed.score();
    }

    /** Whether so much speaks for it that no other account need be looked at. */
    boolean isSure() {
        return contradictions().isEmpty()
                && weighed.named()
                && (weighed.numbered() || isBorn() || isMember());
    }

    /** Whether nothing at all speaks for it. */
    boolean isBare() {
        return !weighed.named() && !weighed.numbered() && !isBorn() && !isMember();
    }

    /** In words without a value. */
    List<String> contradictions() {
        List<String> found = new ArrayList<>();
        if (namesAnother() && !weighed.numbered() && !isMember() && !isBorn()) {
            found.add("it names another patient");
        }
        if (bearsAnotherBirth() && !(weighed.named() && weighed.numbered())) {
            found.add("it bears another date of birth");
        }
        if (bearsAnotherMember() && !weighed.named() && !weighed.numbered()) {
            found.add("it bears another member number");
        }
        return found;
    }

    private boolean isBorn() {
        return !Collections.disjoint(signals.births(), own.births());
    }

    private boolean isMember() {
        return !Collections.disjoint(own.members(), signals.identifiers().keySet());
    }

    private boolean namesAnother() {
        return !weighed.named()
                && !own.names().isEmpty()
                && !signals.labelledNames().isEmpty()
                && signals.labelledNames().stream().noneMatch(this::mayBeCalled);
    }

    /** Its surname, and a first name that begins alike: "D. Quill" may be Dana Quill. */
    private boolean mayBeCalled(String written) {
        List<String> words = PatientName.words(written);
        String text = " " + String.join(" ", words) + " ";
        return own.names().stream()
                .anyMatch(name ->
                        text.contains(" " + name.last() + " ")
                                && words.stream()
                                        .filter(word -> !name.last().contains(word))
                                        .anyMatch(
                                                word -> word.charAt(0) == name.first().charAt(0)));
    }

    private boolean bearsAnotherBirth() {
        return !signals.births().isEmpty() && !own.births().isEmpty() && !isBorn();
    }

    private boolean bearsAnotherMember() {
        return !signals.labelledMembers().isEmpty() && !own.members().isEmpty() && !isMember();
    }
}
