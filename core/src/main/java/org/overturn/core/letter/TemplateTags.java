package org.overturn.core.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tags of a Mustache text, each with its line. */
final class TemplateTags {

    private static final Pattern TAG =
            Pattern.compile("\\{\\{(\\{?)\\s*([#^/>&!=]?)\\s*(.*?)\\s*}?}}", Pattern.DOTALL);

    private TemplateTags() {}

    /**
     * A tag.
     *
     * @param sign {@code #}, {@code ^}, {@code /}, {@code >}, ...; empty for a field
     * @param line counted from 1
     */
    record Tag(String sign, String name, int line) {

        boolean opens() {
            return sign.equals("#") || sign.equals("^");
        }

        boolean closes() {
            return sign.equals("/");
        }

        boolean includes() {
            return sign.equals(">");
        }

        /** Whether it prints something as it stands, or changes what a tag looks like. */
        boolean isForbidden() {
            return sign.equals("&") || sign.equals("=") || sign.equals("{");
        }
    }

    static List<Tag> of(String text) {
        List<Tag> tags = new ArrayList<>();
        Matcher matcher = TAG.matcher(text);
        int line = 1;
        int seen = 0;
        while (matcher.find()) {
            line += lines(text, seen, matcher.start());
            seen = matcher.start();
            String sign = matcher.group(1).isEmpty() ? matcher.group(2) : "{";
            if (!sign.equals("!")) {
                tags.add(new Tag(sign, matcher.group(3), line));
            }
        }
        return tags;
    }

    /** The same text with blanks for tags: the markup, in the same places. */
    static String blanked(String text) {
        return TAG.matcher(text).replaceAll(tag -> tag.group().replaceAll("[^\\n]", " "));
    }

    /** The same text with something else for each tag, by how many sections it lies in. */
    static String replaced(String text, BiFunction<Tag, Integer, String> by) {
        StringBuilder out = new StringBuilder();
        Matcher matcher = TAG.matcher(text);
        int depth = 0;
        while (matcher.find()) {
            Tag tag = new Tag(matcher.group(2), matcher.group(3), 0);
            depth = Math.max(0, depth - (tag.closes() ? 1 : 0));
            matcher.appendReplacement(out, Matcher.quoteReplacement(by.apply(tag, depth)));
            depth += tag.opens() ? 1 : 0;
        }
        return matcher.appendTail(out).toString();
    }

    private static int lines(String text, int from, int to) {
        return (int) text.substring(from, to).chars().filter(c -> c == '\n').count();
    }
}
