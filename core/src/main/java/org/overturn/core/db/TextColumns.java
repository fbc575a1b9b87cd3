package org.overturn.core.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLSyntaxErrorException;
import java.sql.Statement;
import java.util.List;

/**
 * How text is stored on MySQL: in utf8mb4, and compared byte by byte, as H2 does. Tables take both
 * from the database they are made in, and who made that may have left it at the server's default.
 */
final class TextColumns {

    private static final String CHARACTER_SET = "utf8mb4";

    private TextColumns() {}

    /**
     * Sets up a database without tables; checks one with tables.
     *
     * @throws UnusableDatabase when its tables can't hold every character
     */
    static void prepare(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        if (product.equals("MySQL")) {
            prepare(connection, "utf8mb4_0900_bin");
        } else if (product.equals("MariaDB")) {
            prepare(connection, "utf8mb4_nopad_bin");
        }
    }

    private static void prepare(Connection connection, String collation) throws SQLException {
        if (FirstColumn.of(connection, "select database()").getFirst() == null) {
            throw new UnusableDatabase(
                    "OVERTURN_DB_URL names no database. Put the name behind the server:"
                            + " jdbc:mysql://server:3306/overturn");
        }
        List<String> tables =
                FirstColumn.of(
                        connection,
                        """
                        select distinct concat('ALTER TABLE ', table_name, ' CONVERT TO CHARACTER SET %s COLLATE %s;')
                        from information_schema.columns
                        where table_schema = database() and character_set_name <> '%s' order by 1\
                        """
                                .formatted(CHARACTER_SET, collation, CHARACTER_SET));
        if (!tables.isEmpty()) {
            throw new UnusableDatabase(
                    "Tables of the database can't hold every character of a name. Make a backup,"
                            + " then let the database run:\n"
                            + String.join("\n", tables));
        }
        if (isEmpty(connection)
                && !FirstColumn.of(connection, "select @@collation_database").contains(collation)) {
            change(connection, collation);
        }
    }

    private static boolean isEmpty(Connection connection) throws SQLException {
        return FirstColumn.of(
                        connection,
                        "select table_name from information_schema.tables"
                                + " where table_schema = database() limit 1")
                .isEmpty();
    }

    private static void change(Connection connection, String collation) throws SQLException {
        String sql = "ALTER DATABASE CHARACTER SET " + CHARACTER_SET + " COLLATE " + collation;
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLSyntaxErrorException e) { // so MySQL calls a missing right
            throw new UnusableDatabase(
                    "The database user may not do \""
                            + sql
                            + "\" ("
                            + e.getMessage()
                            + "). Grant it"
                            + " all rights on its database, or run that yourself, then try again.");
        }
    }
}
