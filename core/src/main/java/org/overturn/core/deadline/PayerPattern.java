package org.overturn.core.deadline;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The payer column of a rule: {@code *} for everyone, else names such as {@code Anthem/Elevance}. A
 * name is recognised by whole words, blanks aside: {@code UNITED HEALTHCARE INS CO} is
 * UnitedHealthcare, {@code Aetnapharm} isn't Aetna.
 */
final class PayerPattern {

    private static final Map<String, List<String>> ALSO_CALLED =
            Map.of(
                    "unitedhealthcare", List.of("uhc"),
                    "bcbs", List.of("bluecross", "blueshield"));

    private static final Pattern STATE = Pattern.compile("([A-Z]{2})( \\(.*\\))?");

    private final String text;
    private final boolean everyone;
    private final List<String> names;

    PayerPattern(String payerOfRule) {
        text = payerOfRule;
        everyone = payerOfRule.equals("*");
        String withoutBrackets = payerOfRule.replaceAll("\\(.*\\)", "");
        names =
                Arrays.stream(withoutBrackets.split("/"))
                        .map(PayerPattern::joined)
                        .filter(name -> name.length() > 2) // a state or "VA" is no payer's name
                        .flatMap(PayerPattern::withOtherNames)
                        .toList();
    }

    /** As the table writes it. */
    String text() {
        return text;
    }

    /** Whether this is the state of the two letters, as in {@code CA (Knox-Keene)}. */
    boolean isState(String letters) {
        Matcher matcher = STATE.matcher(text);
        return matcher.matches() && matcher.group(1).equals(letters);
    }

    boolean isEveryone() {
        return everyone;
    }

    /** Whether this names the payer; {@code *} names none. */
    boolean matches(String payerName) {
        List<String> words = Arrays.asList(payerName.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"));
        for (int first = 0; first < words.size(); first++) {
            StringBuilder run = new StringBuilder();
            for (String word : words.subList(first, words.size())) {
                run.append(word);
                if (names.contains(run.toString())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Stream<String> withOtherNames(String name) {
        return Stream.concat(Stream.of(name), ALSO_CALLED.getOrDefault(name, List.of()).stream());
    }

    private static String joined(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
