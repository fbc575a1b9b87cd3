package org.overturn.batch.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A file of the night before it is written.
 *
 * @param sequence of the payer's files, from 1
 * @param filesAfter files this payer sends later
 * @param quotas claims of each of its remittances
 */
record PlannedFile(
        SamplePayer payer, LocalDate paidOn, int sequence, int filesAfter, List<Integer> quotas) {

    private static final int CLAIMS_IN_FILE = 500;
    private static final int LEAST_IN_FILE = 12;

    /**
     * So many claims in files of the days before a date, in the order of the files' names.
     *
     * @param days at least 10; of a longer time each payer sends a file or two a week
     */
    static List<PlannedFile> spread(int claims, LocalDate date, int days) {
        List<SamplePayer> payers = SamplePayers.all();
        List<PlannedFile> files = new ArrayList<>();
        int others = 0;
        for (int i = payers.size() - 1; i >= 0; i--) {
            int quota = i == 0 ? claims - others : claims * payers.get(i).share() / 100;
            others += quota;
            files.addAll(ofPayer(i, quota, date, days));
        }
        files.sort(Comparator.comparing(PlannedFile::name));
        return files;
    }

    String name() {
        return "%s_%s_%02d.%s"
                .formatted(Segments.date(paidOn), payer.key(), sequence, payer.extension());
    }

    private static List<PlannedFile> ofPayer(int index, int quota, LocalDate date, int days) {
        SamplePayer payer = SamplePayers.all().get(index);
        int often = Math.max(3, Math.min(days / 4, quota / LEAST_IN_FILE));
        int count = quota < 12 ? Math.min(quota, 1) : Math.max(often, quota / CLAIMS_IN_FILE);
        int span = days - 1;
        List<PlannedFile> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LocalDate paidOn = workday(date.minusDays(span - ((long) i * span + index) / count));
            List<Integer> quotas = split(part(quota, count, i), payer.remittancesInFile());
            files.add(new PlannedFile(payer, paidOn, i + 1, count - i - 1, quotas));
        }
        return files;
    }

    private static List<Integer> split(int quota, int parts) {
        List<Integer> quotas = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            quotas.add(part(quota, parts, i));
        }
        quotas.removeIf(q -> q == 0);
        return List.copyOf(quotas);
    }

    private static int part(int whole, int parts, int index) {
        return whole / parts + (index < whole % parts ? 1 : 0);
    }

    private static LocalDate workday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                ? day.minusDays(1)
                : day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(2) : day;
    }
}
