package org.overturn.batch.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The settings of the sample's practice: its letterhead and its payers. */
final class SettingsFiles {

    private SettingsFiles() {}

    static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("office.yml"), Yaml.text(office()));
        Files.writeString(
                folder.resolve("payers.yml"),
                Yaml.text(SamplePayers.all().stream().map(SettingsFiles::payer).toList()));
    }

    private static Map<String, Object> office() {
        Map<String, Object> office = new LinkedHashMap<>();
        office.put("name", Practice.NAME);
        office.put("addressLines", Practice.addressLines());
        office.put("phone", Practice.PHONE);
        office.put("fax", Practice.FAX);
        office.put("email", Practice.EMAIL);
        office.put("npi", Practice.NPI);
        office.put("tin", Practice.TAX_ID);
        office.put(
                "contact",
                ordered(
                        "name", "Delphine Marsh",
                        "title", "Appeals Coordinator",
                        "phone", "614-555-0122",
                        "email", "appeals@wrenfield.example"));
        office.put("signer", ordered("name", "Delphine Marsh", "title", "Appeals Coordinator"));
        return office;
    }

    private static Map<String, Object> payer(SamplePayer payer) {
        SamplePayer.Appeals appeals = payer.appeals();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("key", payer.key());
        entry.put("name", payer.name());
        List<String> identifiers = new ArrayList<>(List.of(payer.originator()));
        identifiers.add(payer.identifier());
        entry.put("identifiers", identifiers);
        entry.put("lineOfBusiness", payer.lineOfBusiness().name());
        entry.put("appealUnit", appeals.unit());
        entry.put("appealAddress", appeals.lines());
        entry.put("fax", appeals.fax());
        if (!appeals.portal().isEmpty()) {
            entry.put("portal", appeals.portal());
        }
        entry.put("delivery", appeals.delivery());
        payer.contracted().ifPresent(contracted -> entry.put("contracted", contracted));
        return entry;
    }

    private static Map<String, Object> ordered(String... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
