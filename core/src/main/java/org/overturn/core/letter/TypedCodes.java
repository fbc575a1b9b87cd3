package org.overturn.core.letter;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.overturn.core.letter.TypedWords.Doubt;

/** Numbers, codes and exhibits that a person typed and that no fact has. */
final class TypedCodes {

    /** Each with the number or code as its first group. */
    private static final Map<Pattern, String> KINDS = kinds();

    private static final Pattern EXHIBITS =
            Pattern.compile(
                    "\\b(?:Exhibits?|EXHIBITS?|Exs?\\.) ([A-Z]{1,2}\\b(?:(?:,? and |, )[A-Z]{1,2}\\b)*)");
    private static final Pattern PAGE =
            Pattern.compile(
                    "\\b(?:Exhibit|EXHIBIT|Ex\\.) ([A-Z]{1,2}),? (?:at )?(?:pp?\\.|pages?) ?(\\d{1,4})");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]*");
    private static final Pattern ENCLOSED = Pattern.compile("(enclosures\\[\\d+]\\.)letter");

    private final Set<String> known = new HashSet<>();
    private final Map<String, Integer> pagesOfExhibits = new LinkedHashMap<>();

    private static Map<Pattern, String> kinds() {
        Map<Pattern, String> kinds = new LinkedHashMap<>();
        kinds.put(Pattern.compile("(?<![\\w$-])([12]\\d{9})(?![\\w-])"), "number");
        kinds.put(
                Pattern.compile(
                        "(?i)\\b(?:auth(?:ori[sz]ation)?|pre-?cert(?:ification)?|referral|reference"
                                + "|NPI|member ID|claim)\\.?(?: (?:number|no\\.?|id))?[ :#]+"
                                + "(?!(?:19|20)\\d\\d\\b)(?=[A-Z-]*\\d)([A-Z0-9][A-Z0-9-]{3,})\\b"),
                "number");
        kinds.put(
                Pattern.compile(
                        "(?<![\\w$.,-])(?<!\\b[A-Z]{2} )(\\d{4}[0-9FTU])(?![\\w]|[.,]\\d|-\\d)"),
                "code");
        kinds.put(Pattern.compile("(?<![\\w-])([A-V]\\d{4})(?![\\w-])"), "code");
        kinds.put(
                Pattern.compile(
                        "(?<![\\w-])([A-TV-Z]\\d[0-9A-Z](?:\\.[0-9A-Z]{1,4}|[0-9][0-9A-Z]{1,3}))(?![\\w-])"),
                "code");
        return kinds;
    }

    TypedCodes(Collection<MergedFact> facts) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (MergedFact fact : facts) {
            texts.put(fact.key(), fact.text());
            tokens(fact.text()).forEach(known::add);
        }
        texts.forEach((key, letter) -> {
            Matcher enclosed = ENCLOSED.matcher(key);
            if (enclosed.matches()) {
                pagesOfExhibits.put(letter, pages(texts.get(enclosed.group(1) + "pages")));
            }
        });
    }

    /** Zero where it isn't known. */
    private static int pages(@Nullable String words) {
        String digits = words == null ? "" : words.replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 6 ? 0 : Integer.parseInt(digits);
    }

    /** A fact may hold several, and they may be joined by hyphens. */
    private static Stream<String> tokens(String text) {
        return TOKEN.matcher(text)
                .results()
                .flatMap(token ->
                        Stream.concat(
                                Stream.of(token.group()), Stream.of(token.group().split("-"))))
                .map(TypedCodes::plain);
    }

    private static String plain(String code) {
        return code.replaceAll("[.-]", "").toUpperCase(Locale.ROOT);
    }

    List<Doubt> check(String text) {
        Map<String, Doubt> doubts = new LinkedHashMap<>();
        KINDS.forEach((pattern, kind) ->
                pattern.matcher(text)
                        .results()
                        .map(found -> found.group(1))
                        .filter(code -> !known.contains(plain(code)))
                        .forEach(code -> doubts.putIfAbsent(code, unknown(kind, code))));
        EXHIBITS.matcher(text)
                .results()
                .flatMap(found -> Stream.of(found.group(1).split(",? and |, ")))
                .filter(letter -> !pagesOfExhibits.containsKey(letter))
                .map("Exhibit "::concat)
                .forEach(exhibit -> doubts.putIfAbsent(exhibit, noSuch(exhibit)));
        PAGE.matcher(text)
                .results()
                .forEach(found -> {
                    int pages = pagesOfExhibits.getOrDefault(found.group(1), 0);
                    if (pages > 0 && Integer.parseInt(found.group(2)) > pages) {
                        doubts.putIfAbsent(found.group(), tooFar(found.group(), pages));
                    }
                });
        return List.copyOf(doubts.values());
    }

    private static Doubt unknown(String kind, String code) {
        return new Doubt(
                kind, code, "The letter says " + code + "; no fact has that " + kind + ".");
    }

    private static Doubt noSuch(String exhibit) {
        return new Doubt(
                "exhibit", exhibit, "The letter cites " + exhibit + "; the packet has none such.");
    }

    private static Doubt tooFar(String quote, int pages) {
        return new Doubt(
                "exhibit",
                quote,
                "The letter cites "
                        + quote
                        + "; that exhibit has "
                        + Wording.count(pages, "page")
                        + ".");
    }
}
