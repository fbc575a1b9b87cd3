package org.overturn.core.packet.channel;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How files are named that go to a payer: {@code {appeal}-{volume}of{volumes}}, without the ending.
 * What may stand in it holds nothing about the patient.
 */
public record FileNames(String pattern) {

    private static final int LONGEST = 50;
    private static final Pattern FIELD = Pattern.compile("\\{([^{}]*)\\}");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]+");
    private static final List<String> KNOWN = List.of("appeal", "volume", "volumes");

    public static final FileNames USUAL = // after what its check reads
            new FileNames("{appeal}-{volume}of{volumes}");

    /**
     * @throws IllegalArgumentException with what to mend, when such names could not be used
     */
    public FileNames {
        List<String> unknown =
                fields(pattern).filter(field -> !KNOWN.contains(field)).sorted().toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "{"
                            + unknown.getFirst()
                            + "} can't be filled in; use {appeal}, {volume} and"
                            + " {volumes}");
        }
        if (!PLAIN.matcher(FIELD.matcher(pattern).replaceAll("x")).matches()) {
            throw new IllegalArgumentException("use letters, digits, \".\", \"-\" and \"_\" only");
        }
        if (fields(pattern).noneMatch("appeal"::equals)
                || fields(pattern).noneMatch("volume"::equals)) {
            throw new IllegalArgumentException(
                    "without {appeal} and {volume} two files would have one name");
        }
    }

    /** Name of one file of a packet, ending included. */
    public String of(String appealNumber, int volume, int volumes, String ending) {
        String name =
                FIELD.matcher(pattern)
                        .replaceAll(field ->
                                Matcher.quoteReplacement(
                                        switch (field.group(1)) {
                                            case "appeal" -> appealNumber;
                                            case "volume" -> Integer.toString(volume);
                                            default -> Integer.toString(volumes);
                                        }));
        if (name.length() + ending.length() >= LONGEST) {
            throw new IllegalStateException("a file name of over " + LONGEST + " characters");
        }
        return name + "." + ending;
    }

    private static Stream<String> fields(String pattern) {
        return FIELD.matcher(pattern).results().map((MatchResult field) -> field.group(1));
    }
}
