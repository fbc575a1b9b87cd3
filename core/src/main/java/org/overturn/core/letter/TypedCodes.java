package org.overturn.core.letter;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.overturn.core.letter.TypedWords.Doubt;

/** Numbers, codes and exhibits that a person typed and that no fact has. */
final class TypedCodes {

    /** Each with the number or code as its first group. */
    private static final Map<Pattern, String> KINDS = kinds();

    private static final Pattern EXHIBITS =
            Pattern.compile(
                    "\\b(?:Exhibits?|EXHIBITS?|Exs?\\.) ([A-Z]{1,2}\\b(?:(?:,? and |, )[A-Z]{1,2}\\b)*)");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]*");
    private static final Pattern ENCLOSED = Pattern.compile("enclosures\\[[^]]+]\\.letter");

    private final Set<String> known = new HashSet<>();
    private final Set<String> exhibits = new HashSet<>();

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
        for (MergedFact fact : facts) {
            tokens(fact.text()).forEach(known::add);
            if (ENCLOSED.matcher(fact.key()).matches()) {
                exhibits.add(fact.text());
            }
        }
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
                .filter(letter -> !exhibits.contains(letter))
                .map("Exhibit "::concat)
                .forEach(exhibit -> doubts.putIfAbsent(exhibit, noSuch(exhibit)));
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
}
