package org.overturn.batch.night;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the generator knows of a sample night, in the words of {@link StoredNight}. */
record Truth(JsonNode json) {

    /** Of the sample in this folder. */
    static Truth of(Path sample) throws IOException {
        return new Truth(
                JsonMapper.shared().readTree(Files.readString(sample.resolve("truth.json"))));
    }

    List<String> denials() {
        List<String> denials = new ArrayList<>();
        for (JsonNode claim : json.get("claims")) {
            for (JsonNode denial : claim.get("denials")) {
                denials.add(
                        String.join(
                                " ",
                                words(claim, "file", "controlNumber", "ordinal"),
                                denial.get("level").asString(),
                                denial.get("line").asString("0"),
                                words(denial, "group", "reason", "amount"),
                                words(denial, "category", "liability", "route")));
            }
        }
        return denials;
    }

    List<String> claims() {
        List<String> claims = new ArrayList<>();
        for (JsonNode claim : json.get("claims")) {
            claims.add(
                    words(
                            claim,
                            "file",
                            "controlNumber",
                            "ordinal",
                            "accountNumber",
                            "charge",
                            "paid",
                            "outcome"));
        }
        return claims;
    }

    /** Classes of the ledger that don't come to nothing, with their sums over all claims. */
    List<String> ledgerClasses() {
        Map<String, String> byClass = new TreeMap<>();
        for (JsonNode claim : json.get("claims")) {
            for (Map.Entry<String, JsonNode> sum : claim.get("ledger").properties()) {
                byClass.merge(
                        sum.getKey(),
                        sum.getValue().asString(),
                        (one, other) ->
                                new BigDecimal(one).add(new BigDecimal(other)).toPlainString());
            }
        }
        byClass.values().removeIf(sum -> new BigDecimal(sum).signum() == 0);
        List<String> classes = new ArrayList<>();
        byClass.forEach((name, sum) -> classes.add(name + " " + sum));
        return classes;
    }

    /** What acts on what: {@code NUMBER STATUS CORRECTS NUMBER STATUS}. */
    List<String> links() {
        return ofChains("links");
    }

    /** What becomes of the denials of claims decided more than once, an adjudication a line. */
    List<String> ends() {
        return ofChains("denials");
    }

    private List<String> ofChains(String what) {
        List<String> all = new ArrayList<>();
        for (JsonNode chain : json.get("chains")) {
            chain.get(what).forEach(one -> all.add(one.asString()));
        }
        return all;
    }

    List<String> submissions() {
        List<String> submissions = new ArrayList<>();
        for (JsonNode sent : json.get("submissions")) {
            submissions.add(
                    words(
                            sent,
                            "file",
                            "accountNumber",
                            "charge",
                            "lines",
                            "diagnoses",
                            "authorization",
                            "sentOn",
                            "receivedOn",
                            "payerClaimNumber"));
        }
        return submissions;
    }

    /** Remittance files that are stored or refused, and which of it; others come twice. */
    List<String> files() {
        List<String> files = new ArrayList<>();
        for (JsonNode file : json.get("files")) {
            String result = file.get("result").asString();
            if (result.equals("stored") || result.equals("refused")) {
                files.add(file.get("name").asString() + " " + result.toUpperCase(Locale.ROOT));
            }
        }
        return files;
    }

    String rejectedAccount() {
        return json.get("rejectedAccount").asString();
    }

    /** Accounts by the files of the loose documents that can be linked to one. */
    Map<String, String> linkedDocuments() {
        return documents(true);
    }

    /** Those which only a person can link. */
    Map<String, String> unsureDocuments() {
        return documents(false);
    }

    private Map<String, String> documents(boolean linked) {
        Map<String, String> documents = new TreeMap<>();
        for (JsonNode document : json.get("documents")) {
            if (document.get("result").asString().equals("linked") == linked) {
                documents.put(
                        document.get("file").asString(), document.get("accountNumber").asString());
            }
        }
        return documents;
    }

    private static String words(JsonNode node, String... names) {
        return Arrays.stream(names)
                .map(name -> node.get(name).asString())
                .collect(Collectors.joining(" "));
    }
}
