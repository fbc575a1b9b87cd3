package org.overturn.core.db;

import com.mysql.cj.conf.ConnectionUrl;
import com.zaxxer.hikari.HikariConfig;
import java.util.Map;

/**
 * What every connection is set to, whatever the URL or the server says
 * (docs/decisions/0011-database-sessions.md): instants in UTC, READ COMMITTED, and on MySQL
 * four-byte characters, errors in place of cut values, and batches sent as one statement.
 */
public final class SessionSettings {

    private static final String SQL_MODE =
            "sql_mode='ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,STRICT_ALL_TABLES,NO_ZERO_IN_DATE,"
                    + "NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'";

    /** Given to the driver beside the URL, these win over the same names in the URL. */
    private static final Map<String, String> MYSQL =
            Map.of(
                    "characterEncoding", "UTF-8",
                    "connectionCollation", "utf8mb4_bin",
                    "connectionTimeZone", "UTC",
                    "forceConnectionTimeZoneToSession", "true",
                    "preserveInstants", "true",
                    "jdbcCompliantTruncation", "true",
                    "rewriteBatchedStatements", "true",
                    // a conditional update counts the rows it found, also where it changes nothing
                    "useAffectedRows", "false",
                    "tinyInt1isBit", "true",
                    "autoReconnect", "false");

    /** Nobody waits for a free connection: so long a server that is gone is waited for. */
    private static final long PATIENCE_MILLIS = 10_000;

    private SessionSettings() {}

    /** Sets up a pool that has not given out a connection yet. */
    public static void apply(HikariConfig pool) {
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        String url = String.valueOf(pool.getJdbcUrl());
        if (url.startsWith("jdbc:mysql:")) {
            pool.setConnectionTimeout(Math.min(pool.getConnectionTimeout(), PATIENCE_MILLIS));
            MYSQL.forEach(pool::addDataSourceProperty);
            pool.addDataSourceProperty("sessionVariables", sessionVariables(url));
        }
    }

    /** The URL's own variables first: of two values for a name, MySQL takes the later. */
    private static String sessionVariables(String url) {
        String own =
                ConnectionUrl.getConnectionUrlInstance(url, null)
                        .getConnectionArgumentsAsProperties()
                        .getProperty("sessionVariables", "");
        return own.isBlank() ? SQL_MODE : own + "," + SQL_MODE;
    }
}
