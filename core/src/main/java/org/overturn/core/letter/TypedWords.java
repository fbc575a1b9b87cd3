package org.overturn.core.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.overturn.core.money.Money;

/** What a person typed into a letter, word against fact. */
final class TypedWords {

    private static final Pattern AMOUNT = Pattern.compile("\\$ ?\\d[\\d,]*(?:\\.\\d{2})?");
    private static final Pattern NUMBER =
            Pattern.compile("\\b(?=[A-Za-z0-9-]*\\d)[A-Za-z0-9-]{6,}\\b");
    private static final Set<String> NUMBERS =
            Set.of(
                    "claim.number",
                    "claim.account",
                    "coverage.memberId",
                    "coverage.groupNo",
                    "provider.npi",
                    "rendering.npi",
                    "provider.tin",
                    "clinician.npi",
                    "auth.number");
    private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(2);

    private final Map<LocalDate, MergedFact> dates = new LinkedHashMap<>();
    private final Map<String, MergedFact> amounts = new LinkedHashMap<>();
    private final TypedNames names = new TypedNames();
    private final TypedCodes codes;
    private final List<MergedFact> numbers = new ArrayList<>();

    TypedWords(Collection<MergedFact> facts) {
        codes = new TypedCodes(facts);
        for (MergedFact fact : facts) {
            WrittenDate.listIn(fact.text()).forEach(date -> dates.putIfAbsent(date.day(), fact));
            listAmounts(fact.text()).forEach(amount -> amounts.putIfAbsent(amount, fact));
            names.add(fact);
            if (NUMBERS.contains(fact.key())) {
                numbers.add(fact);
            }
        }
    }

    /**
     * Something typed that may be a slip.
     *
     * @param kind date, amount, name, number, code or exhibit
     */
    record Doubt(String kind, String quote, String text) {}

    /** The doubts about a text, without what stands in the standard text too. */
    List<Doubt> check(String text, String standard) {
        List<Doubt> doubts = new ArrayList<>();
        for (WrittenDate date : WrittenDate.listIn(text)) {
            if (!standard.contains(date.quote())) {
                doubtOf(date).ifPresent(doubts::add);
            }
        }
        for (String amount : listAmounts(text)) {
            if (!amounts.containsKey(amount) && !listAmounts(standard).contains(amount)) {
                doubts.add(doubtOfAmount(amount));
            }
        }
        doubts.addAll(names.check(text));
        List<Doubt> nearly = similar(matches(NUMBER, text), numbers);
        doubts.addAll(nearly);
        codes.check(text).stream()
                .filter(code -> nearly.stream().noneMatch(one -> one.quote().equals(code.quote())))
                .forEach(doubts::add);
        return doubts.stream().filter(doubt -> !standard.contains(doubt.quote())).toList();
    }

    private Optional<Doubt> doubtOf(WrittenDate date) {
        if (dates.containsKey(date.day())) {
            return Optional.empty();
        }
        String near =
                dates.entrySet().stream()
                        .filter(known -> date.isNear(known.getKey()))
                        .findFirst()
                        .map(known -> says(Wording.words(known.getKey()), known.getValue()))
                        .orElse("no fact has that date.");
        return Optional.of(
                new Doubt(
                        "date",
                        date.quote(),
                        "The letter says " + Wording.words(date.day()) + "; " + near));
    }

    private Doubt doubtOfAmount(String amount) {
        String near =
                amounts.entrySet().stream()
                        .filter(known -> DISTANCE.apply(known.getKey(), amount) == 1)
                        .findFirst()
                        .map(known -> says(known.getKey(), known.getValue()))
                        .orElse("no fact has that amount.");
        return new Doubt("amount", amount, "The letter says " + amount + "; " + near);
    }

    /** Words that are one or two letters away from a fact's. */
    private static List<Doubt> similar(Set<String> words, List<MergedFact> facts) {
        List<Doubt> doubts = new ArrayList<>();
        for (String word : words) {
            for (MergedFact fact : facts) {
                int distance = DISTANCE.apply(word, fact.text()); // -1 beyond two
                if (distance > 0) {
                    doubts.add(
                            new Doubt(
                                    "number",
                                    word,
                                    "The letter says " + word + "; " + says(fact.text(), fact)));
                }
            }
        }
        return doubts.stream()
                .filter(doubt -> facts.stream().noneMatch(f -> f.text().equals(doubt.quote())))
                .toList();
    }

    static String says(String value, MergedFact fact) {
        String who =
                fact.source() instanceof Source.Segment ? "the remittance says " : "the facts say ";
        return who + value + " (" + fact.key() + ").";
    }

    private static Set<String> listAmounts(String text) {
        Set<String> amounts = new LinkedHashSet<>();
        for (String found : matches(AMOUNT, text)) {
            String digits = found.replaceAll("[$ ,]", "");
            String cents = digits.contains(".") ? digits : digits + ".00";
            amounts.add(Money.of(cents).toDollars());
        }
        return amounts;
    }

    private static Set<String> matches(Pattern pattern, String text) {
        Set<String> found = new LinkedHashSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }
}
