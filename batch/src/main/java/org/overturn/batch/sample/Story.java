package org.overturn.batch.sample;

import java.util.List;
import java.util.Map;

/**
 * What the clinical record says about a kind of service (stories.yml).
 *
 * @param presentation how the patient came, as the middle of a sentence
 * @param prior what had been tried, likewise
 * @param study name of the test on file
 */
record Story(
        String plainName,
        String dxName,
        String dxCodes,
        String presentation,
        String prior,
        String alternatives,
        String risk,
        List<Map<String, String>> criteria,
        List<Map<String, String>> evidence,
        String study,
        String finding) {

    private static final Map<String, Map<String, Object>> ALL = Yaml.read("stories.yml");

    static Story of(String service) {
        Map<String, Object> told = ALL.get(service);
        if (told == null) {
            throw new IllegalStateException("no story for " + service);
        }
        return new Story(
                text(told, "plainName"),
                text(told, "dxName"),
                text(told, "dxCodes"),
                text(told, "presentation"),
                text(told, "prior"),
                text(told, "alternatives"),
                text(told, "risk"),
                rows(told, "criteria"),
                rows(told, "evidence"),
                text(told, "study"),
                text(told, "finding"));
    }

    private static String text(Map<String, Object> told, String key) {
        return String.valueOf(told.get(key));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, String>> rows(Map<String, Object> told, String key) {
        return (List<Map<String, String>>) told.getOrDefault(key, List.of());
    }
}
