package org.overturn.core.evidence.link;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.overturn.core.evidence.link.FoundNumber.Label;
import org.overturn.core.remittance.AccountKey;

/**
 * Finds what may be an account's, a claim's or a member's number on a page: whole runs of letters
 * and figures only, so that no number is found within a longer one. Days, telephone numbers, codes
 * and short figures without a label are passed over.
 */
final class NumberSearch {

    private static final int TELLING_FIGURES = 7;
    private static final int TELLING_MIXED = 6;
    private static final int FEWEST_FIGURES = 3;
    private static final int FEWEST_LABELLED = 4;
    private static final int BEFORE = 48;
    private static final int MOST_PIECES = 3;
    private static final int LONGEST_PREFIX = 4;

    private static final Pattern TOKEN =
            Pattern.compile(
                    "(?<![A-Za-z0-9])[A-Za-z0-9]+(?:[-_./][A-Za-z0-9]+){0,5}(?![A-Za-z0-9])");
    private static final Pattern NEXT = Pattern.compile("\\G[ \\t][A-Z0-9]{1,12}(?![A-Za-z0-9])");
    private static final Pattern NO_NUMBER =
            Pattern.compile(
                    "(?:19|20)\\d\\d[-./]?[01]?\\d[-./]?[0-3]?\\d" // a day
                            + "|[01]?\\d[-./][0-3]?\\d[-./](?:\\d\\d)?\\d\\d"
                            + "|(?:1[-.])?\\d{3}[-.]\\d{3}[-.]\\d{4}" // a telephone
                            + "|\\d{3}[-.]\\d{4}"
                            + "|\\d{5}-\\d{4}" // a postal code
                            + "|[A-Z]\\d[0-9A-Z]\\.[0-9A-Z]{1,4}" // a diagnosis
                            + "|\\d+(?:\\.\\d+)?(?:MG|ML|MCG|KG|LB|CM|MM|IU|PM|AM|TH|ST|ND|RD)");

    private static final String END =
            "(?:'s)?(?:[ \\t]+(?:control|id|identifier|identification|number|no|nr|#))*[ \\t]*[:#.]*[ \\t]*$";
    private static final Pattern MEMBER =
            Pattern.compile(
                    "(?i)\\b(?:member|subscriber|insured|beneficiary|medicare|policy|mbi|hicn)"
                            + END);
    private static final Pattern ACCOUNT = Pattern.compile("(?i)\\b(?:account|acct|patient)" + END);
    private static final Pattern CLAIM = Pattern.compile("(?i)\\b(?:claim|icn|dcn)" + END);
    private static final Pattern OTHER = Pattern.compile("(?i)\\b(?:id|mrn|chart|record)" + END);

    private NumberSearch() {}

    static List<FoundNumber> find(String text) {
        List<FoundNumber> found = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            String token = matcher.group();
            if (hasFigure(token) || isPrefix(token)) {
                Label label = label(text, matcher.start());
                add(token, label, found);
                if (label != Label.NONE) {
                    addPieces(text, matcher, label, found);
                }
            }
        }
        return found;
    }

    private static boolean hasFigure(String token) {
        return token.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    /** Capitals that a number may begin with, parted from it by a blank. */
    private static boolean isPrefix(String token) {
        return token.length() <= LONGEST_PREFIX && token.equals(token.toUpperCase(Locale.ROOT));
    }

    private static Label label(String text, int at) {
        String before = text.substring(Math.max(0, at - BEFORE), at);
        if (MEMBER.matcher(before).find()) {
            return Label.MEMBER;
        }
        if (ACCOUNT.matcher(before).find()) {
            return Label.ACCOUNT;
        }
        if (CLAIM.matcher(before).find()) {
            return Label.CLAIM;
        }
        return OTHER.matcher(before).find() ? Label.OTHER : Label.NONE;
    }

    /** Blanks within a number, as OCR sees them: only where the page says that it is one. */
    private static void addPieces(String text, Matcher at, Label label, List<FoundNumber> found) {
        Matcher next = NEXT.matcher(text);
        StringBuilder whole = new StringBuilder(at.group());
        int end = at.end();
        for (int i = 0; i < MOST_PIECES && next.find(end); i++) {
            whole.append(next.group().strip());
            end = next.end();
            add(whole.toString(), label, found);
        }
    }

    private static void add(String token, Label label, List<FoundNumber> found) {
        Set<String> keys = new LinkedHashSet<>();
        String upper = token.toUpperCase(Locale.ROOT);
        if (tells(upper, label)) {
            keep(upper, keys);
            for (String part : upper.split("[-_./]")) {
                if (!part.equals(upper) && tells(part, Label.NONE)) {
                    keep(part, keys);
                }
            }
            found.add(new FoundNumber(token, keys, label));
        }
    }

    /** As it stands there for claims and members, without leading zeros for accounts. */
    private static void keep(String number, Set<String> keys) {
        String joined = number.replaceAll("[-_./]", "");
        keys.add(number);
        keys.add(AccountKey.of(number));
        keys.add(joined);
        keys.add(AccountKey.of(joined));
    }

    private static boolean tells(String token, Label label) {
        if (NO_NUMBER.matcher(token).matches()) {
            return false;
        }
        String joined = token.replaceAll("[-_./]", "");
        long figures = joined.chars().filter(c -> c >= '0' && c <= '9').count();
        if (label != Label.NONE) {
            return joined.length() >= FEWEST_LABELLED && figures > 0;
        }
        return figures == joined.length()
                ? figures >= TELLING_FIGURES
                : joined.length() >= TELLING_MIXED && figures >= FEWEST_FIGURES;
    }
}
