package org.overturn.batch.explain;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Plain text {@value #WIDTH} columns wide: words at the left, amounts in right-aligned columns.
 * What comes from a file is stripped of control characters, which could steer the terminal.
 */
public final class Page {

    /** A blank at which no line is broken. */
    public static final char UNBROKEN = '\u00A0';

    static final int WIDTH = 100;
    static final int LABEL = 9;
    private static final int COLUMN = 13;

    private final PrintWriter out;
    private final boolean ansi;

    public Page(PrintWriter out, boolean ansi) {
        this.out = out;
        this.ansi = ansi;
    }

    public void rule(char with) {
        out.println(String.valueOf(with).repeat(WIDTH));
    }

    public void blank() {
        out.println();
    }

    public void flush() {
        out.flush();
    }

    /** Words and amounts; words too long for their place go on in the next lines. */
    public void row(int indent, String words, List<String> amounts) {
        List<String> lines = wrap(clean(words), WIDTH - indent - COLUMN * amounts.size() - 1);
        StringBuilder first = new StringBuilder(" ".repeat(indent)).append(lines.getFirst());
        int place = WIDTH - COLUMN * amounts.size();
        for (String amount : amounts) {
            place += COLUMN;
            first.repeat(' ', Math.max(1, place - first.length() - amount.length())).append(amount);
        }
        print(first.toString());
        lines.stream().skip(1).forEach(line -> print(" ".repeat(indent + 2) + line));
    }

    /** Words alone, wrapped. */
    public void words(int indent, String words) {
        row(indent, words, List.of());
    }

    /** Words behind a label; further lines stand below the words. */
    public void labelled(int indent, String label, String words) {
        String head = clean(label);
        int place = indent + Math.max(LABEL, head.length() + 1);
        List<String> lines = wrap(clean(words), WIDTH - place);
        print(
                " ".repeat(indent)
                        + head
                        + " ".repeat(place - indent - head.length())
                        + lines.getFirst());
        lines.stream().skip(1).forEach(line -> print(" ".repeat(place) + line));
    }

    /** What is printed meanwhile stands out on a terminal. */
    public void strong(Runnable printing) {
        if (ansi) {
            out.print("\u001B[1m");
        }
        printing.run();
        if (ansi) {
            out.print("\u001B[0m");
        }
    }

    /** A segment as it stands in a file, behind its byte offset; it is never wrapped. */
    public void raw(int indent, long offset, String segment) {
        String line = " ".repeat(indent) + String.format("%9d  ", offset) + clean(segment.strip());
        out.println(ansi ? "\u001B[36m" + line + "\u001B[0m" : line);
    }

    private void print(String line) {
        out.println(line.replace(UNBROKEN, ' ').stripTrailing());
    }

    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isISOControl(c) ? '?' : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (rest.length() > width) {
            int blank = rest.lastIndexOf(' ', width);
            int end = blank > 0 ? blank : width;
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        lines.add(rest);
        return lines;
    }
}
