package org.overturn.core.evidence.intake;

/** Tesseract's table of what it recognised: a row for each block, paragraph, line and word. */
final class ReadTable {

    private static final int LONGEST = 200_000;
    private static final int COLUMNS = 12;
    private static final int CONFIDENCE = 10;
    private static final int WORD = 11;

    private final StringBuilder text = new StringBuilder();
    private long letters;
    private double sure;

    private ReadTable() {}

    /** Words of a line are parted by a blank, paragraphs by an empty line. */
    static Reading read(String table) {
        ReadTable read = new ReadTable();
        table.lines().forEach(row -> read.add(row.split("\t", COLUMNS)));
        String text = read.text.toString().replace("\0", "").strip();
        return new Reading(
                text.substring(0, Math.min(LONGEST, text.length())),
                read.letters,
                read.letters == 0 ? 0 : read.sure / read.letters);
    }

    private void add(String[] row) {
        switch (row[0]) {
            case "3", "4" -> endLine();
            case "5" -> {
                if (row.length == COLUMNS && !row[WORD].isBlank()) {
                    add(row[WORD], Double.parseDouble(row[CONFIDENCE]));
                }
            }
            default -> {} // the heading, pages and blocks
        }
    }

    private void add(String word, double confidence) {
        text.append(word).append(' ');
        long said = word.codePoints().filter(Character::isLetterOrDigit).count();
        letters += said; // dashes and specks of dust say nothing
        sure += said * confidence;
    }

    private void endLine() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
        text.append('\n');
    }
}
