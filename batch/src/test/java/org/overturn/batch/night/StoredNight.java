package org.overturn.batch.night;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a night over a sample stored, in the words of {@link Truth}. */
record StoredNight(NightFolders office) {

    List<String> denials() throws SQLException {
        return office.query(
                """
                select concat_ws(' ', f.name, r.control_number, a.ordinal,
                       case when l.id is null then 'claim 0' else concat('line ', l.ordinal) end,
                       d.group_code, d.reason_code, d.amount, d.category, d.liability, d.route)
                from denial d join adjudication a on a.id = d.adjudication_id
                join remittance r on r.id = a.remittance_id
                join remittance_file f on f.id = r.file_id
                left join service_line l on l.id = d.service_line_id\
                """);
    }

    List<String> claims() throws SQLException {
        return office.query(
                """
                select concat_ws(' ', f.name, r.control_number, a.ordinal, a.account_number,
                       a.charge, a.paid, a.outcome)
                from adjudication a join remittance r on r.id = a.remittance_id
                join remittance_file f on f.id = r.file_id\
                """);
    }

    List<String> ledgerClasses() throws SQLException {
        return office.query(
                """
                select concat(ledger_class, ' ', sum(amount)) from adjustment
                group by ledger_class having sum(amount) <> 0\
                """);
    }

    List<String> submissions() throws SQLException {
        return office.query(
                """
                select distinct concat_ws(' ', f.name, s.account_number, s.charge,
                       (select count(*) from submitted_line l
                         where l.submitted_claim_id = s.id),
                       s.diagnoses, s.prior_authorization, t.created_on, k.received_on,
                       k.payer_claim_number)
                from submitted_claim s
                join claim_transaction t on t.id = s.claim_transaction_id
                join claim_file f on f.id = t.claim_file_id
                join adjudication a on a.account_key = s.account_key
                join acknowledgment k on k.account_key = s.account_key\
                """);
    }

    /** Accounts by the files of the loose documents; empty for those that are linked to none. */
    Map<String, String> looseDocuments() throws SQLException {
        Map<String, String> found = new TreeMap<>();
        for (String row :
                office.query(
                        """
                        select concat(d.file_name, '=', coalesce(d.account_number, ''))
                        from document d join document_origin o on o.document_id = d.id\
                        """)) {
            found.put(row.substring(0, row.indexOf('=')), row.substring(row.indexOf('=') + 1));
        }
        return found;
    }

    /** What acts on what, in the words of the truth. */
    List<String> links() throws SQLException {
        return office.query(
                """
                select concat(l.payer_claim_number, ' ', l.status_code, ' ',
                              case when l.adds_to_id is not null then 'ADDS_TO'
                                   when l.status_code = '22' then 'REVERSES' else 'CORRECTS' end, ' ',
                              o.payer_claim_number, ' ', o.status_code)
                from adjudication l join adjudication o on o.id = coalesce(l.corrects_id, l.adds_to_id)\
                """);
    }

    /** What became of denials of claims that were decided more than once. */
    List<String> ends() throws SQLException {
        return office.query(
                """
                select concat(a.payer_claim_number, ' ', d.kind, ' ',
                              case when d.status in ('OPEN', 'APPEALED') then 'STANDS' else d.status end,
                              ' ', sum(d.recovered))
                from denial d join adjudication a on a.id = d.adjudication_id
                where a.reversed_by_id is not null or a.corrects_id is not null
                   or exists (select 1 from adjudication c where c.corrects_id = a.id)
                group by a.id, a.payer_claim_number, d.kind, d.status\
                """);
    }
}
