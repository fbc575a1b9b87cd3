package org.overturn.core.evidence.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.overturn.core.evidence.intake.FoundDates;
import org.overturn.core.evidence.link.Signals.Place;
import org.overturn.core.remittance.AccountKey;

/** Takes from a file's name and the text of its pages what may tell whose it is. */
final class SignalReader {

    /** Whose it is stands at the beginning of a record; beyond it other people's numbers stand. */
    private static final int MOST_PAGES = 12;

    private static final int MOST_IDENTIFIERS = 2_000;
    private static final int MOST_NAME_WORDS = 600;

    private static final Pattern TOKEN =
            Pattern.compile(
                    "(?<![A-Za-z0-9])[A-Za-z0-9]+(?:[-_./][A-Za-z0-9]+){0,5}(?![A-Za-z0-9])");
    private static final Pattern ACCOUNT =
            label("(?:patient |our )?(?:account|acct)(?: (?:number|no|nr))?");
    private static final Pattern MEMBER =
            label(
                    "(?:member|subscriber|insured|beneficiary|medicare)(?:'s)? (?:id|identifier"
                            + "|number|no)");
    private static final Pattern NAME =
            Pattern.compile(
                    "(?im)^[ \\t]*(?:patient(?:'s)?(?: name)?|name of patient|member name"
                            + "|beneficiary(?: name)?)[ \\t]*[:#.]?[ \\t]+"
                            + "(\\p{Lu}[\\p{L}'\u2019.-]*,?(?:[ \\t]+\\p{Lu}[\\p{L}'\u2019.-]*){1,4})");
    private static final Pattern NAME_WORD = Pattern.compile("\\p{Lu}[\\p{L}'\u2019-]+");

    private final Map<String, Place> identifiers = new LinkedHashMap<>();
    private final Set<String> accounts = new LinkedHashSet<>();
    private final Set<String> members = new LinkedHashSet<>();
    private final List<String> names = new ArrayList<>();
    private final Set<LocalDate> births = new LinkedHashSet<>();
    private final Set<LocalDate> days = new LinkedHashSet<>();
    private final Set<String> nameWords = new LinkedHashSet<>();
    private final StringBuilder plain = new StringBuilder(" ");

    private SignalReader() {}

    private static Pattern label(String words) {
        return Pattern.compile(
                "(?i)\\b"
                        + words
                        + "\\b[ \\t]*[:#.]*[ \\t]*([A-Za-z0-9][A-Za-z0-9./-]*\\d[A-Za-z0-9]*)");
    }

    static Signals read(String fileName, List<String> pages, Told told) {
        SignalReader reader = new SignalReader();
        reader.add(fileName.replaceFirst("\\.[A-Za-z0-9]{1,5}$", ""), Place.FILE_NAME);
        for (int i = 0; i < Math.min(MOST_PAGES, pages.size()); i++) {
            reader.add(pages.get(i), Place.page(i + 1));
        }
        return new Signals(
                told,
                reader.identifiers,
                reader.accounts,
                reader.members,
                reader.names,
                reader.births,
                reader.days,
                reader.nameWords,
                reader.plain.toString());
    }

    private void add(String text, Place place) {
        identifiers(text, place);
        labelled(ACCOUNT, text, place, accounts);
        labelled(MEMBER, text, place, members);
        NAME.matcher(text).results().forEach(found -> names.add(found.group(1)));
        dates(text);
        String spaced = place.inFileName() ? text.replace('_', ' ').replace('-', ' ') : text;
        nameWords(spaced);
        PatientName.words(spaced).forEach(word -> plain.append(word).append(' '));
    }

    private void identifiers(String text, Place place) {
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find() && identifiers.size() < MOST_IDENTIFIERS) {
            String token = matcher.group();
            keep(token, place);
            if (place.inFileName()) {
                for (String part : token.split("[-_./]")) {
                    keep(part, place);
                }
            }
        }
    }

    private void keep(String token, Place place) {
        String joined = token.replaceAll("[-_./]", "");
        boolean digits = joined.chars().anyMatch(Character::isDigit);
        boolean figures = joined.chars().allMatch(Character::isDigit);
        if (digits && joined.length() >= (figures ? 5 : 4)) {
            keepAs(token, place);
            keepAs(joined, place);
        }
    }

    /** As it stands there for claims and members, without leading zeros for accounts. */
    private void keepAs(String number, Place place) {
        identifiers.putIfAbsent(number.toUpperCase(Locale.ROOT), place);
        identifiers.putIfAbsent(AccountKey.of(number), place);
    }

    private void labelled(Pattern label, String text, Place place, Set<String> into) {
        label.matcher(text)
                .results()
                .forEach(found -> {
                    String key = AccountKey.of(found.group(1));
                    into.add(key);
                    into.add(key.replaceAll("[-_./]", ""));
                    keepAs(found.group(1), place);
                });
    }

    private void dates(String text) {
        births.addAll(FoundDates.birthsIn(text));
        for (FoundDates.Found found : FoundDates.in(text)) {
            if (!FoundDates.isOfBirth(text, found)) {
                days.add(found.day());
            }
        }
    }

    /** Single words, and pairs for surnames of two words. */
    private void nameWords(String text) {
        String last = "";
        int end = -2;
        Matcher matcher = NAME_WORD.matcher(text);
        while (matcher.find() && nameWords.size() < MOST_NAME_WORDS) {
            String word = matcher.group();
            nameWords.add(word);
            nameWords.add(word.toUpperCase(Locale.ROOT));
            nameWords.add(word.toUpperCase(Locale.ROOT).replaceAll("['\u2019-]", ""));
            if (matcher.start() == end + 1) {
                nameWords.add((last + " " + word).toUpperCase(Locale.ROOT));
            }
            last = word;
            end = matcher.end();
        }
    }
}
