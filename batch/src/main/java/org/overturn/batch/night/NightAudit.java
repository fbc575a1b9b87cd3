package org.overturn.batch.night;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.overturn.batch.Folders;
import org.overturn.core.audit.Actor;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.audit.AuditEvent;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.evidence.Document;
import org.overturn.core.issue.Issue;
import org.overturn.core.remittance.Arrival;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/** What the night run leaves in the audit log: that it ran, what it took in, what it made. */
@Component
class NightAudit {

    private static final Actor NIGHT = Actor.program(NightJob.NAME);
    private static final int AT_ONCE = 500;

    private final AuditLog log;
    private final ImportCountRepository counts;
    private final Folders folders;

    NightAudit(AuditLog log, ImportCountRepository counts, Folders folders) {
        this.log = log;
        this.counts = counts;
        this.folders = folders;
    }

    /** A packet that lies in the outbox. */
    record Built(long appealId, String accountKey) {}

    void started(NightRun run, long number) {
        log.record(
                event(AuditAction.JOB_START, number)
                        .because("for " + run.date() + (run.includeTest() ? ", with tests" : "")));
    }

    /** A run that was killed: nobody else says so. */
    void broken(JobExecution execution) {
        log.record(
                event(AuditAction.JOB_STOP, NightRun.number(execution))
                        .failed("It was ended from outside; the next run goes on."));
    }

    /** The run's end, and the anchor of all that was recorded by then. */
    void ended(JobExecution execution) {
        AuditEvent stop = event(AuditAction.JOB_STOP, NightRun.number(execution));
        String done = done(execution);
        log.record(
                execution.getStatus() == BatchStatus.COMPLETED
                        ? stop.because(done)
                        : stop.failed(execution.getStatus() + ": " + done));
        log.anchor(folders.audit());
    }

    /** A run that a person stopped, and the anchor of all that was recorded by then. */
    void stopped(JobExecution execution, String by) {
        log.record(
                event(AuditAction.JOB_STOP, NightRun.number(execution))
                        .because("stopped by " + by + ": " + done(execution)));
        log.anchor(folders.audit());
    }

    /** So many things a step took in or made; steps that had nothing to do are left out. */
    private static String done(JobExecution execution) {
        return execution.getStepExecutions().stream()
                .filter(step -> step.getWriteCount() > 0 || step.getStatus().isUnsuccessful())
                .filter(step -> !step.getStepName().contains(":")) // the shares of a step
                .map(NightAudit::done)
                .collect(Collectors.joining(", "));
    }

    private static String done(StepExecution step) {
        return String.format(
                Locale.ROOT,
                "%s %d%s",
                step.getStepName(),
                step.getWriteCount(),
                step.getStatus().isUnsuccessful() ? " (failed)" : "");
    }

    /** Files of the inbox by their hashes; names from outside may name patients. */
    void imported(List<Arrival> files, long number) {
        for (int from = 0; from < files.size(); from += AT_ONCE) {
            List<Arrival> some = files.subList(from, Math.min(from + AT_ONCE, files.size()));
            Map<String, String> stored = counts.list(some.stream().map(Arrival::sha256).toList());
            log.recordAll(some.stream().map(file -> imported(file, stored, number)).toList());
        }
    }

    private static AuditEvent imported(Arrival file, Map<String, String> stored, long number) {
        AuditEvent event = event(AuditAction.IMPORT, number).on("file", file.sha256());
        return switch (file.result()) {
            case TAKEN, RECORDED -> event.because(stored.getOrDefault(file.sha256(), "nothing"));
            case SEEN_BEFORE -> event.because("seen before");
            case REFUSED -> event.failed("Nothing in it can be read.");
        };
    }

    void received(Document document, long number) {
        log.record(
                event(AuditAction.IMPORT, number)
                        .on("document", Long.toString(document.id()))
                        .ofPatient(document.accountKey())
                        .because("SHA-256 " + document.sha256()));
    }

    void refused(String accountKey, Issue issue, long number) {
        log.record(
                event(AuditAction.IMPORT, number)
                        .on("document", "")
                        .ofPatient(accountKey)
                        .failed(issue.code().name()));
    }

    void built(List<Built> packets, long number) {
        log.recordAll(
                packets.stream()
                        .map(packet ->
                                event(AuditAction.PACKET_BUILD, number)
                                        .on("appeal", Long.toString(packet.appealId()))
                                        .ofPatient(packet.accountKey()))
                        .toList());
    }

    private static AuditEvent event(AuditAction action, long number) {
        return AuditEvent.of(NIGHT, action)
                .on("job", NightJob.NAME)
                .within(NightJob.NAME + "-" + number);
    }
}
