package org.overturn.batch.sample;

import static org.overturn.core.payer.LineOfBusiness.COMMERCIAL_CONTRACT;
import static org.overturn.core.payer.LineOfBusiness.MEDICAID_MCO;
import static org.overturn.core.payer.LineOfBusiness.MEDICARE_ADVANTAGE;
import static org.overturn.core.payer.LineOfBusiness.MEDICARE_FFS;

import java.util.List;
import java.util.Optional;
import org.overturn.batch.sample.SamplePayer.Address;
import org.overturn.batch.sample.SamplePayer.Appeals;

/** The payers of a sample night. None of them exists; tax numbers begin with an unused prefix. */
final class SamplePayers {

    private static final SamplePayer PPO =
            new SamplePayer(
                    'P',
                    30,
                    "larkfield",
                    "LARKFIELD MUTUAL HEALTH",
                    "12",
                    COMMERCIAL_CONTRACT,
                    Optional.of(true),
                    "001382741",
                    "XV",
                    "LKF01",
                    new Address(
                            "4400 ORCHARD PARKWAY", "MILLBROOK", "OH", "430010114", "8005550141"),
                    new Appeals(
                            "Provider Appeals Unit",
                            List.of("PO Box 4410", "Millbrook, OH 43001"),
                            "800-555-0142",
                            "www.larkfield.example/providers/appeals",
                            "Portal upload"),
                    new Dialect('*', ':', '^', '~', "\n", false),
                    "835",
                    new int[] {560, 740},
                    1,
                    "ACH");

    private static final SamplePayer EMPLOYERS =
            new SamplePayer(
                    'C',
                    14,
                    "northmere",
                    "NORTHMERE EMPLOYERS HEALTH TRUST",
                    "CI",
                    COMMERCIAL_CONTRACT,
                    Optional.empty(),
                    "002915506",
                    "FI",
                    "002915506",
                    new Address(
                            "18 QUARRY STREET SUITE 900",
                            "FAIRHOLT",
                            "PA",
                            "150220099",
                            "8005550163"),
                    new Appeals(
                            "Claim Review Department",
                            List.of("PO Box 99", "Fairholt, PA 15022"),
                            "800-555-0164",
                            "",
                            "Certified mail"),
                    new Dialect('*', '>', '^', '~', "", true),
                    "edi",
                    new int[] {600, 800},
                    2,
                    "CHK");

    private static final SamplePayer MEDICARE =
            new SamplePayer(
                    'B',
                    24,
                    "ridgewater",
                    "RIDGEWATER MEDICARE SERVICES PART B",
                    "MB",
                    MEDICARE_FFS,
                    Optional.empty(),
                    "003177260",
                    "XV",
                    "99901",
                    new Address("PO BOX 71200", "HARROW FALLS", "OH", "440110200", "8005550177"),
                    new Appeals(
                            "Part B Redeterminations",
                            List.of("PO Box 71210", "Harrow Falls, OH 44011"),
                            "800-555-0178",
                            "www.ridgewater.example/portal",
                            "MAC portal"),
                    new Dialect('*', ':', '^', '~', "\r\n", false),
                    "txt",
                    new int[] {360, 460},
                    2,
                    "ACH");

    private static final SamplePayer ADVANTAGE =
            new SamplePayer(
                    'A',
                    12,
                    "silverharbor",
                    "SILVER HARBOR ADVANTAGE",
                    "16",
                    MEDICARE_ADVANTAGE,
                    Optional.of(false),
                    "004620018",
                    "XV",
                    "SHA77",
                    new Address(
                            "2 LIGHTHOUSE PLAZA", "PORT ALDEN", "OH", "441150002", "8005550185"),
                    new Appeals(
                            "Medicare Appeals and Grievances",
                            List.of("2 Lighthouse Plaza", "Port Alden, OH 44115"),
                            "800-555-0186",
                            "",
                            "Fax"),
                    new Dialect('|', ':', '^', '~', "\n", true),
                    "era",
                    new int[] {380, 480},
                    1,
                    "ACH");

    private static final SamplePayer MEDICAID =
            new SamplePayer(
                    'M',
                    12,
                    "tamarack",
                    "TAMARACK COMMUNITY PLAN",
                    "MC",
                    MEDICAID_MCO,
                    Optional.of(true),
                    "005509934",
                    "XV",
                    "TMK35",
                    new Address(
                            "75 CIVIC CENTER DRIVE", "ELLSWICK", "OH", "432150075", "8005550192"),
                    new Appeals(
                            "Provider Disputes",
                            List.of("PO Box 3575", "Ellswick, OH 43215"),
                            "800-555-0193",
                            "www.tamarack.example/providers/disputes",
                            "Portal upload"),
                    new Dialect('*', ':', '^', '\n', "", false),
                    "835",
                    new int[] {280, 390},
                    1,
                    "ACH");

    private static final SamplePayer PHARMACY =
            new SamplePayer(
                    'R',
                    8,
                    "quillbrook",
                    "QUILLBROOK RX SERVICES",
                    "13",
                    COMMERCIAL_CONTRACT,
                    Optional.of(true),
                    "006048827",
                    "XV",
                    "QBX10",
                    new Address("600 APOTHECARY WAY", "SEDGELEY", "OH", "450400600", "8005550107"),
                    new Appeals(
                            "Pharmacy Appeals",
                            List.of("600 Apothecary Way", "Sedgeley, OH 45040"),
                            "800-555-0108",
                            "",
                            "Fax"),
                    new Dialect('\u001d', '\u001f', '^', '\u001e', "", true),
                    "dat",
                    new int[] {760, 880},
                    1,
                    "ACH");

    private static final List<SamplePayer> ALL =
            List.of(PPO, EMPLOYERS, MEDICARE, ADVANTAGE, MEDICAID, PHARMACY);

    /** How a clearing house writes what a payer sent it. */
    static final Dialect CLEARING_HOUSE = new Dialect('+', '|', '^', '~', "\r\n", true);

    private SamplePayers() {}

    static List<SamplePayer> all() {
        return ALL;
    }
}
