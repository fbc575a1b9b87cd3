package org.overturn.api.data;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Which database the data are in. */
@Component
class DatabaseFacts {

    private final DataSource database;

    DatabaseFacts(DataSource database) {
        this.database = database;
    }

    /** Such as {@code MySQL 9.7.0}; tells no address and no user. */
    String product() {
        try (Connection connection = database.getConnection()) {
            DatabaseMetaData facts = connection.getMetaData();
            return facts.getDatabaseProductName() + " " + facts.getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not answer", e);
        }
    }
}
