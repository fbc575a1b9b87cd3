package org.overturn.core.letter;

import java.time.Instant;
import java.util.Locale;

/** Where a merged fact comes from; {@link #words} says it to a reader of the letter. */
public sealed interface Source {

    String words();

    /**
     * The payer's remittance.
     *
     * @param segment such as {@code CLP03}, {@code NM1*QC}
     * @param offset byte, in the file, of the claim's CLP or the remittance's ST that holds it
     */
    record Segment(String segment, long offset) implements Source {
        @Override
        public String words() {
            return String.format(
                    Locale.ROOT, "Remittance: %s, in what begins at byte %,d", segment, offset);
        }
    }

    /** A fact of the account: facts.yml, the claim as it was sent, or a confirmed letter. */
    record Fact(String path) implements Source {
        @Override
        public String words() {
            return "Facts of the account: " + path;
        }
    }

    /**
     * A letter of medical necessity that its provider signed.
     *
     * @param number {@code LMN-2026-00001}
     */
    record Letter(String number) implements Source {
        @Override
        public String words() {
            return "Signed letter of medical necessity " + number;
        }
    }

    /**
     * A page of an exhibit.
     *
     * @param reference {@code Ex. C, p. 14}
     */
    record Exhibit(String reference) implements Source {
        @Override
        public String words() {
            return reference;
        }
    }

    /** Somebody typed it into the letter. */
    record Person(String name, Instant at) implements Source {
        @Override
        public String words() {
            return "Entered by " + name;
        }
    }

    /** The office's settings. */
    record Settings(String file) implements Source {
        @Override
        public String words() {
            return "Settings: " + file;
        }
    }

    /** A rule of ours, with what it cites. */
    record Rule(String rule) implements Source {
        @Override
        public String words() {
            return "Rule: " + rule;
        }
    }

    /** The appeal and its packet. */
    record Program(String what) implements Source {
        @Override
        public String words() {
            return "From " + what;
        }
    }
}
