package org.overturn.core.evidence.link;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.overturn.core.evidence.link.NameTable.Entry;
import org.overturn.core.evidence.link.NameTable.Order;
import org.overturn.core.evidence.link.PageWord.Gap;

/**
 * Finds patients' names on a page, however they are written: {@code Omar J. Reyes}, {@code REYES,
 * OMAR}, over two lines, with blanks inside or none between. Each run of up to five words is looked
 * up in {@link NameTable}, in both orders, with a middle name and without.
 */
final class NameSearch {

    private static final int MOST_WORDS = 5;

    /** Where no blank parts the names, shorter ones may be a word: {@code ALLEN} is no Al Len. */
    private static final int LONG_ENOUGH = 9;

    private static final String ONE = "([\\p{L}'\u2019-]{2,})";
    private static final String AWAY = "[ \\t_]*\\R?[^\\n\\p{L}]{0,20}";
    private static final Pattern LAST_THEN_FIRST =
            Pattern.compile(
                    "(?i)\\b(?:last|sur|family) ?(?:name)?\\b[ \\t:_]+"
                            + ONE
                            + AWAY
                            + "\\b(?:first|given) ?(?:name)?\\b[ \\t:_]+"
                            + ONE);
    private static final Pattern FIRST_THEN_LAST =
            Pattern.compile(
                    "(?i)\\b(?:first|given) ?(?:name)?\\b[ \\t:_]+"
                            + ONE
                            + AWAY
                            + "(?:\\bm\\.?i\\.?[ \\t:_]+\\p{L}?\\.?[ \\t_]*)?"
                            + "\\b(?:last|sur|family) ?(?:name)?\\b[ \\t:_]+"
                            + ONE);

    private final String text;
    private final NameTable table;
    private final List<PageWord> words;
    private final List<FoundName> found = new ArrayList<>();

    private NameSearch(String text, NameTable table) {
        this.text = text;
        this.table = table;
        this.words = PageWord.in(text);
    }

    /** Each time that a patient's name stands there. */
    static List<FoundName> find(String text, NameTable table) {
        NameSearch search = new NameSearch(text, table);
        search.runs();
        LAST_THEN_FIRST
                .matcher(text)
                .results()
                .forEach(named -> search.labelled(named, named.group(1), named.group(2)));
        FIRST_THEN_LAST
                .matcher(text)
                .results()
                .forEach(named -> search.labelled(named, named.group(2), named.group(1)));
        return search.found;
    }

    private void labelled(MatchResult at, String last, String first) {
        PatientName name = PatientName.of(last, first);
        table.find(NameTable.key(Order.LAST_FIRST, NameTable.squeezed(name.last()) + name.first()))
                .filter(entry -> entry.name().equals(name))
                .ifPresent(entry -> keep(entry, at.start(), at.end(), false));
    }

    private void runs() {
        for (int from = 0; from < words.size(); from++) {
            StringBuilder run = new StringBuilder();
            int commas = 0;
            boolean lines = false;
            for (int to = from; to < Math.min(from + MOST_WORDS, words.size()); to++) {
                PageWord word = words.get(to);
                if (to > from && word.before() == Gap.BREAK) {
                    break;
                }
                commas += to > from && word.before() == Gap.COMMA ? 1 : 0;
                lines |= to > from && word.before() == Gap.LINE;
                run.append(word.plain());
                whole(run, new Run(from, to, -1), commas, lines);
                for (int middle = from + 1; middle < to; middle++) {
                    without(middle, from, to, commas);
                }
            }
        }
    }

    /** Surname first over two lines takes a comma: else every "Quill" above "May" were somebody. */
    private void whole(CharSequence squeezed, Run run, int commas, boolean lines) {
        if (commas == 0) {
            look(Order.FIRST_LAST, squeezed, run);
        }
        if (commas == 1 || (commas == 0 && !lines)) {
            look(Order.LAST_FIRST, squeezed, run);
        }
    }

    /** A middle name or initial behind the first name, a generation behind the surname. */
    private void without(int middle, int from, int to, int commas) {
        PageWord left = words.get(middle);
        boolean generation = PatientName.isGeneration(left.plain());
        Run run = new Run(from, to, middle);
        if (commas == 0 && left.capital() && !generation) {
            look(Order.FIRST_LAST, run.plain(words), run);
        }
        if (generation) {
            look(Order.LAST_FIRST, run.plain(words), run);
        }
    }

    private void look(Order order, CharSequence squeezed, Run run) {
        table.find(NameTable.key(order, squeezed))
                .filter(entry -> isWritten(entry, order, squeezed, run))
                .ifPresent(entry -> keep(entry, run));
    }

    private boolean isWritten(Entry entry, Order order, CharSequence squeezed, Run run) {
        String last = NameTable.squeezed(entry.name().last());
        String all = String.join("", PatientName.words(entry.first()));
        for (String first : List.of(entry.name().first(), all)) {
            boolean lastFirst = order == Order.LAST_FIRST;
            String written = lastFirst ? last + first : first + last;
            int border = lastFirst ? last.length() : first.length();
            if (written.contentEquals(squeezed) && run.isParted(words, border)) {
                return true;
            }
        }
        return false;
    }

    private void keep(Entry entry, Run run) {
        boolean common = CommonWords.areBoth(entry.name());
        boolean plain = !run.isCapital(words) && run.plain(words).length() < LONG_ENOUGH;
        if (plain || (common && !run.isCapital(words))) {
            return; // "will grant", and no William
        }
        int from = words.get(run.from()).from();
        int to = words.get(run.to()).to();
        if (isPartOfLonger(from, to)) {
            return;
        }
        boolean labelled = NameContext.isPatient(text, from);
        keep(entry, from, to, !labelled && (common || NameContext.isOther(text, from, to)));
    }

    /** {@code Mark Smith-Jones} is no Mark Smith. */
    private boolean isPartOfLonger(int from, int to) {
        return (to + 1 < text.length()
                        && text.charAt(to) == '-'
                        && Character.isLetter(text.charAt(to + 1)))
                || (from > 1
                        && text.charAt(from - 1) == '-'
                        && Character.isLetter(text.charAt(from - 2)));
    }

    private void keep(Entry entry, int from, int to, boolean weak) {
        String written = text.substring(from, to).replaceAll("\\s+", " ");
        boolean related = NameContext.isRelative(text, from);
        found.add(new FoundName(entry, written, from, to, weak, related));
    }

    /**
     * Words that follow each other, without one within.
     *
     * @param without -1 for none
     */
    private record Run(int from, int to, int without) {

        String plain(List<PageWord> words) {
            StringBuilder plain = new StringBuilder();
            for (int i = from; i <= to; i++) {
                plain.append(i == without ? "" : words.get(i).plain());
            }
            return plain.toString();
        }

        /** Whether a word ends where first name and surname meet; a comma only there. */
        boolean isParted(List<PageWord> words, int border) {
            int length = 0;
            boolean parted = false;
            for (int i = from; i <= to; i++) {
                boolean comma = i > from && words.get(i).before() == Gap.COMMA;
                if (comma && length != border) {
                    return false;
                }
                length += i == without ? 0 : words.get(i).plain().length();
                parted |= length == border && i < to;
            }
            return parted || length >= LONG_ENOUGH;
        }

        boolean isCapital(List<PageWord> words) {
            return words.get(from).capital() && words.get(to).capital();
        }
    }
}
