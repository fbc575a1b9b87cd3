package org.overturn.batch.mail;

import java.util.List;
import java.util.Optional;

/**
 * What a mail says, before it is text or HTML. Counts, sums and days only: no patient data.
 *
 * @param lead one sentence
 */
public record StaffLetter(String subject, String lead, List<Section> sections) {

    public StaffLetter {
        if (subject.isBlank() || subject.length() > 200) {
            throw new IllegalArgumentException("a subject has 1 to 200 characters");
        }
        sections = sections.stream().filter(section -> !section.lines().isEmpty()).toList();
    }

    /** Lines under a title. */
    public record Section(String title, List<Line> lines) {

        public Section {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One figure.
     *
     * @param path of the page that shows more, beginning with a slash
     */
    public record Line(String figure, String words, Optional<String> path) {

        /** Without a page. */
        public static Line of(String figure, String words) {
            return new Line(figure, words, Optional.empty());
        }

        public static Line of(String figure, String words, String path) {
            return new Line(figure, words, Optional.of(path));
        }

        /** A count; thousands apart. */
        public static Line of(int count, String words, String path) {
            return of("%,d".formatted(count), words, path);
        }
    }
}
