package org.overturn.core.letter.necessity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what an existing letter says of its fields: proposals, each with its passage. */
final class LetterReading {

    private static final int LONGEST_PASSAGE = 200;
    private static final String NAME = "(\\p{Lu}[\\p{L}'.-]+(?:,? \\p{Lu}[\\p{L}'.-]*){1,3})";

    /** What a field looks like in a letter; a path with [] collects every one it meets. */
    private record Look(String path, Pattern pattern) {}

    private static final List<Look> LOOKS =
            List.of(
                    look(
                            "patient.fullName",
                            "(?:(?i:patient(?:'s)?(?: full)? name|patient|name of patient)\\s*[:\\-]\\s*)"
                                    + NAME),
                    look(
                            "patient.bornOn",
                            "(?i)(?:date of birth|dob|born(?: on)?)\\s*[:\\-]?\\s*"
                                    + LetterDates.PATTERN),
                    look(
                            "patient.memberId",
                            "(?i)member\\s*(?:id|number|no\\.?|#)\\s*[:#]?\\s*([A-Z0-9][A-Z0-9-]{4,19})"),
                    look(
                            "patient.groupNumber",
                            "(?i)group\\s*(?:id|number|no\\.?|#)\\s*[:#]?\\s*([A-Z0-9][A-Z0-9-]{2,19})"),
                    look(
                            "payer.reference",
                            "(?i)(?:reference|authorization|auth\\.?)\\s*(?:no\\.?|number|#)\\s*[:#]?\\s*([A-Z0-9][A-Z0-9-]{4,29})"),
                    look(
                            "condition.diagnoses[].code",
                            "\\b([A-TV-Z]\\d[0-9A-Z]\\.[0-9A-Z]{1,4})\\b"),
                    look(
                            "treatment.codes[].code",
                            "(?:\\b(?:CPT|HCPCS)(?: codes?)?:?\\s*)([A-Z0-9]\\d{4})\\b"),
                    look(
                            "treatment.drug.ndc",
                            "\\bNDC:?\\s*(?:no\\.?|number|#)?\\s*(\\d{4,5}-\\d{3,4}-\\d{1,2}|\\d{11})\\b"),
                    look(
                            "provider.name",
                            "(?m)^\\s*(?:I am )?"
                                    + NAME
                                    + "(?:, | )(?=(?:M\\.?D|D\\.?O|N\\.?P|P\\.?A|D\\.?P\\.?M|D\\.?P\\.?T|Ph\\.?D)\\b)"),
                    look(
                            "provider.credentials",
                            "(?m)^\\s*(?:I am )?"
                                    + NAME
                                    + ",? ((?:M\\.?D|D\\.?O|N\\.?P|P\\.?A|D\\.?P\\.?M|D\\.?P\\.?T|Ph\\.?D)\\b\\.?(?:-C)?)"),
                    look(
                            "provider.npi",
                            "(?i)\\bNPI\\s*(?:no\\.?|number|#)?\\s*:?\\s*(\\d{10})\\b"),
                    look(
                            "provider.licenseNumber",
                            "(?i)licen[sc]e\\s*(?:no\\.?|number|#)?\\s*:?\\s*(?:[A-Z]{2}[ -])?([A-Z0-9.-]*\\d[A-Z0-9.-]{3,19})"),
                    look(
                            "provider.licenseState",
                            "(?i:licen[sc]e\\s*(?:no\\.?|number|#)?\\s*:?\\s*)([A-Z]{2})[ -]"),
                    look(
                            "provider.phone",
                            "(?i)(?:phone|telephone|tel\\.?)\\s*:?\\s*(\\(?\\d{3}\\)?[ .-]?\\d{3}[ .-]\\d{4})"));

    private LetterReading() {}

    private static Look look(String path, String regex) {
        return new Look(path, Pattern.compile(regex));
    }

    /** In the order of the form; of a single field the first that is met. */
    static List<Proposal> read(List<String> pages) {
        List<Proposal> proposals = new ArrayList<>();
        for (Look look : LOOKS) {
            Map<String, Integer> rows = new HashMap<>();
            Set<String> met = new HashSet<>();
            for (int page = 0; page < pages.size(); page++) {
                Matcher matcher = look.pattern().matcher(pages.get(page));
                while (matcher.find() && (met.isEmpty() || look.path().contains("[]"))) {
                    String value = value(look, matcher);
                    if (!value.isEmpty() && met.add(value)) {
                        int row = rows.merge(look.path(), 1, Integer::sum) - 1;
                        proposals.add(
                                new Proposal(
                                        look.path().replace("[]", "[" + row + "]"),
                                        value,
                                        page + 1,
                                        passage(pages.get(page), matcher)));
                    }
                }
            }
        }
        return List.copyOf(proposals);
    }

    /** Empty for what can't be one: a number without its check digit, a day that is none. */
    private static String value(Look look, Matcher matcher) {
        String text = matcher.group(matcher.groupCount()).strip();
        return switch (look.path()) {
            case "patient.bornOn" -> LetterDates.parse(text).map(Object::toString).orElse("");
            case "provider.npi" -> NationalProviderNumber.isValid(text) ? text : "";
            case "patient.fullName" -> inOrder(text);
            default -> text;
        };
    }

    /** {@code Marsh, Elena} is Elena Marsh. */
    private static String inOrder(String name) {
        int comma = name.indexOf(',');
        return comma < 0
                ? name
                : (name.substring(comma + 1).strip() + " " + name.substring(0, comma)).strip();
    }

    private static String passage(String page, Matcher matcher) {
        int from = page.lastIndexOf('\n', matcher.end() - 1) + 1;
        int to = page.indexOf('\n', matcher.end());
        String line = page.substring(from, to < 0 ? page.length() : to).strip();
        return line.length() <= LONGEST_PASSAGE ? line : line.substring(0, LONGEST_PASSAGE);
    }
}
