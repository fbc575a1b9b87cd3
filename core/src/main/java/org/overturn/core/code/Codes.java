package org.overturn.core.code;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.overturn.core.code.CodeText.Listed;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The code lists of the 835 with our own labels and judgement.
 *
 * <p>A code that is not listed is data, never a failure: finders answer empty, labels say {@code
 * Unknown code X}. Codes are looked up as sent, then in upper case without leading zeros, since
 * some payers write {@code 045} or {@code n382}.
 */
@Component
public final class Codes {

    private static final Codes STANDARD = new Codes();

    /** {@code 9} before {@code 10} before {@code A1}; {@code M9} before {@code M10}. */
    private static final Comparator<String> IN_ORDER =
            Comparator.comparing((String code) -> code.replaceAll("\\d", ""))
                    .thenComparing(String::length)
                    .thenComparing(Comparator.naturalOrder());

    private final Map<String, Carc> carcs;
    private final Map<String, Rarc> rarcs;
    private final Map<String, NcpdpReject> rejects;
    private final Map<CodeList, Map<String, String>> labels;
    private final Optional<CodeTexts> texts;

    /** The lists that come with the program. */
    public Codes() {
        this(Optional.empty());
    }

    /** The same; labels are the office's licensed texts where it has imported any. */
    @Autowired
    Codes(CodeTexts texts) {
        this(Optional.of(texts));
    }

    private Codes(Optional<CodeTexts> texts) {
        this.texts = texts;
        carcs = CodeTables.carcs();
        rarcs = CodeTables.rarcs();
        rejects = CodeTables.rejects();
        labels = CodeTables.labels();
    }

    /** The lists that come with the program, read once. */
    public static Codes standard() {
        return STANDARD;
    }

    /**
     * The same with our own labels only. What leaves the office says them: the licence of the texts
     * that it imported is the office's, and an import changes no letter.
     */
    public Codes ours() {
        return STANDARD;
    }

    /** What the office's licensed copy says of a code; empty where it has imported none. */
    public Optional<CodeText> findText(Listed list, String code) {
        return texts.flatMap(known -> known.find(list, code));
    }

    /** All that the office's licensed copy of a list says. */
    public List<CodeText> listTexts(Listed list) {
        return texts.map(known -> known.list(list)).orElse(List.of());
    }

    private Optional<String> text(Listed list, String code) {
        return findText(list, code).map(CodeText::description);
    }

    /** All claim adjustment reason codes, numbers first, each in its order. */
    public List<Carc> listCarcs() {
        return carcs.values().stream().sorted(Comparator.comparing(Carc::code, IN_ORDER)).toList();
    }

    /** All remittance advice remark codes in their order. */
    public List<Rarc> listRarcs() {
        return rarcs.values().stream().sorted(Comparator.comparing(Rarc::code, IN_ORDER)).toList();
    }

    /** One of the short lists: code and label. */
    public Map<String, String> list(CodeList list) {
        return new TreeMap<>(labels.getOrDefault(list, Map.of()));
    }

    /** The claim adjustment reason code (835 CAS02), retired ones included. */
    public Optional<Carc> findCarc(String code) {
        return find(carcs, code);
    }

    /** The remittance advice remark code (835 LQ*HE, MIA, MOA), retired ones included. */
    public Optional<Rarc> findRarc(String code) {
        return find(rarcs, code);
    }

    /** The pharmacy reject code (835 LQ*RX), if it is one of those met most often. */
    public Optional<NcpdpReject> findNcpdpReject(String code) {
        return Optional.ofNullable(rejects.get(tidied(code)));
    }

    /** Whether a remark is listed, as a RARC or as a pharmacy reject. */
    public boolean isRemark(String code) {
        return findRarc(code).isPresent() || findNcpdpReject(code).isPresent();
    }

    /** Label of a reason; a remark code sent as a reason has its own label. */
    public String carcLabel(String code) {
        return text(Listed.CARC, code)
                .or(() -> findCarc(code).map(Carc::label))
                .or(() -> text(Listed.RARC, code))
                .or(() -> findRarc(code).map(Rarc::label))
                .orElseGet(() -> unknown(code));
    }

    /** Label of a pharmacy reject (835 LQ*RX); of a RARC where its code is no listed reject. */
    public String rejectLabel(String code) {
        return findNcpdpReject(code)
                .map(NcpdpReject::label)
                .or(() -> findRarc(code).map(Rarc::label))
                .orElseGet(() -> unknown(code));
    }

    /** Label of a remark: a RARC, else a pharmacy reject. */
    public String rarcLabel(String code) {
        return text(Listed.RARC, code)
                .or(() -> findRarc(code).map(Rarc::label))
                .or(() -> findNcpdpReject(code).map(NcpdpReject::label))
                .orElseGet(() -> unknown(code));
    }

    /** Label of a code of one of the short lists. */
    public String label(CodeList list, String code) {
        return findLabel(list, code).orElseGet(() -> unknown(code));
    }

    /** Label of a code of one of the short lists; empty when it isn't listed. */
    public Optional<String> findLabel(CodeList list, String code) {
        return Optional.ofNullable(labels.getOrDefault(list, Map.of()).get(code));
    }

    private static String unknown(String code) {
        return code.isEmpty() ? "No code given" : "Unknown code " + code;
    }

    private static <T> Optional<T> find(Map<String, T> table, String code) {
        T exact = table.get(code);
        return exact != null ? Optional.of(exact) : Optional.ofNullable(table.get(tidied(code)));
    }

    static String tidied(String code) {
        int from = 0;
        while (from < code.length() - 1 && code.charAt(from) == '0') {
            from++;
        }
        return code.substring(from).toUpperCase(Locale.ROOT);
    }
}
