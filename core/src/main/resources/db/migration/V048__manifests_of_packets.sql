-- The manifest of an appeal's packet as it lies in the file: its parts with pages and hashes, approvals, versions.
CREATE TABLE packet_manifest (
    appeal_id BIGINT     NOT NULL PRIMARY KEY,
    manifest  MEDIUMTEXT NOT NULL, -- JSON
    CONSTRAINT packet_manifest_of_appeal FOREIGN KEY (appeal_id) REFERENCES appeal (id)
);
