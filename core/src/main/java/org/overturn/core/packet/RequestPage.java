package org.overturn.core.packet;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.letter.NamedValues;
import org.overturn.core.letter.NamedValues.Service;
import org.overturn.core.packet.proof.LetterProof.Act;
import org.overturn.core.packet.proof.LetterProof.Deed;

/**
 * Our own request for a Medicare redetermination (42 CFR 405.944) or reconsideration (405.964),
 * where no form of the contractor's is at hand. What these sections ask for stands on it; what is
 * not known is a gap.
 */
final class RequestPage {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);

    /** What makes a request one; the page can't do without. */
    private static final List<String> REQUIRED =
            List.of("patient.name", "coverage.memberId", "provider.name");

    private final PacketRequest request;
    private final NamedValues values;
    private final int level;

    RequestPage(PacketRequest request, int level) {
        this.request = request;
        this.values = request.forms().values();
        this.level = level;
    }

    String title() {
        return level == 1 ? "Medicare redetermination request" : "Medicare reconsideration request";
    }

    /** What is required and not known. */
    List<Issue> issues() {
        List<String> missing =
                new ArrayList<>(
                        REQUIRED.stream()
                                .filter(name -> values.find(name).isEmpty())
                                .map(NamedValues::need)
                                .toList());
        if (values.services().isEmpty()
                || values.services().stream().anyMatch(one -> one.date().isEmpty())) {
            missing.add("Items or services in dispute, and their dates");
        }
        return missing.stream()
                .map(need -> Issue.of(IssueCode.FORM_INCOMPLETE, need + ", for the " + title()))
                .toList();
    }

    String html() {
        return PacketHtml.request(
                new View(
                        title(),
                        level == 1
                                ? "Request for redetermination, first level of appeal (42 CFR 405.944)"
                                : "Request for reconsideration by a Qualified Independent Contractor,"
                                        + " second level of appeal (42 CFR 405.964)",
                        rows(),
                        values.services(),
                        parties(),
                        signed()));
    }

    private List<Row> rows() {
        return List.of(
                row("Beneficiary", "patient.name"),
                row("Medicare number", "coverage.memberId"),
                row("Claim number", "claim.number"),
                row(
                        level == 1
                                ? "Contractor that decided"
                                : "Contractor that made the redetermination",
                        "payer.name"),
                level == 1
                        ? row("Date of the initial determination", "denial.date")
                        : new Row(
                                "Date of the redetermination",
                                values.find("prior.date").stream().toList(),
                                "Stands in the notice enclosed"));
    }

    private List<Row> parties() {
        return Stream.of(
                        row("Party that appeals", "provider.name"),
                        row("NPI", "provider.npi"),
                        row("Tax ID", "provider.tin"),
                        row("Address", "office.addressLines"),
                        row("Telephone", "contact.phone"),
                        row("Made by", "signer.name"),
                        row("Title", "signer.title"))
                .filter(row -> !row.values().isEmpty() || row.label().startsWith("Party"))
                .toList();
    }

    private Row row(String label, String name) {
        return new Row(
                label,
                values.find(name).map(text -> List.of(text.split("\n"))).orElse(List.of()),
                "[[" + NamedValues.need(name) + "]]");
    }

    /** Since 2019 the request itself needs no signature; the letter's is named where there is. */
    private List<String> signed() {
        return request.letterProof().acts().stream()
                .filter(act -> act.deed() == Deed.SIGNED)
                .reduce((first, last) -> last)
                .map(RequestPage::words)
                .stream()
                .toList();
    }

    private static String words(Act act) {
        return "Signed electronically by %s on %s; the signature stands under the letter that follows."
                .formatted(act.by(), DAY.format(act.at().atZone(ZoneOffset.UTC)));
    }

    record View(
            String title,
            String what,
            List<Row> rows,
            List<Service> services,
            List<Row> parties,
            List<String> signed) {}

    /**
     * A line of the page.
     *
     * @param gap what stands there where nothing is known
     */
    record Row(String label, List<String> values, String gap) {}
}
